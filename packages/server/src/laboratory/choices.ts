import type { OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { sql } from 'kysely';
import { inForce } from '../catalog/by-kind';
import type { Call } from '../http/call';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import { ownLaboratory } from './own-laboratory';

type Laboratory = (typeof contract)['laboratory'];

/** What a laboratory can enter today, and how much waits there. */
export async function choicesAt(
  call: Call,
  place: string,
): Promise<OutputOf<Laboratory['choices']> | Refusal> {
  const laboratory = await ownLaboratory(call, place);
  if (laboratory === undefined) return refuse('not_found');
  const [tests, kits, rejections] = [
    await inForce(call.db, 'test', laboratory, call.today),
    await inForce(call.db, 'test-kit', laboratory, call.today),
    await inForce(call.db, 'rejection-reason', laboratory, call.today),
  ];
  const counted = await call.db
    .selectFrom('tube')
    .select((eb) => ['waits', eb.fn.countAll().as('count')])
    .where('laboratory', '=', place)
    .where('waits', 'is not', null)
    .groupBy('waits')
    .execute();
  const waiting = { test: 0, verification: 0, release: 0 };
  for (const { waits, count } of counted) if (waits !== null) waiting[waits] = Number(count);
  return {
    laboratory: { id: laboratory.id, name: laboratory.name },
    tests: [...tests].map(([id, { name, cycleThreshold, outcomes, controls }]) => ({
      id,
      name,
      cycleThreshold,
      outcomes: outcomes.map(({ id: outcome, name: words, means }) => ({ id: outcome, name: words, means })),
      controls: controls?.kinds ?? [],
    })),
    kits: [...kits].map(([id, { name, tests: of, targets }]) => ({ id, name, tests: of, targets })),
    rejections: [...rejections].map(([id, { name }]) => ({ id, name })),
    waiting,
  };
}

/** The laboratories a caller works in. */
export async function laboratoriesOf(
  call: Call,
  { cursor, limit = PAGE_SIZE }: ReceivedOf<Laboratory['sites']>,
): Promise<OutputOf<Laboratory['sites']> | Refusal> {
  const from = readCursor(cursor, ['string', 'string']);
  if (isRefusal(from)) return from;
  let query = call.db
    .selectFrom('place')
    .select(['id', 'name'])
    .where('id', '=', sql<string>`any(${call.scope.places})`)
    .where('kind', '=', 'laboratory')
    .orderBy('name')
    .orderBy('id')
    .limit(limit + 1);
  if (from.values !== undefined) {
    const [name, id] = from.values;
    query = query.where(sql<boolean>`(place.name, place.id) > (${name}, ${id}::uuid)`);
  }
  return pageOf(
    await query.execute(),
    limit,
    (row) => row,
    ({ name, id }) => [name, id],
  );
}
