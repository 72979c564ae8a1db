import type { CustodyStep, OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { sql } from 'kysely';
import type { Call } from '../http/call';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import { labResult, labTubes } from './lab-tube';
import { ownLaboratory } from './own-laboratory';

type Laboratory = (typeof contract)['laboratory'];

/** Tubes of a laboratory, oldest specimen first. */
export async function worklist(
  call: Call,
  { place, waitsFor, state, kind, code, cursor, limit = PAGE_SIZE }: ReceivedOf<Laboratory['worklist']>,
): Promise<OutputOf<Laboratory['worklist']> | Refusal> {
  const from = readCursor(cursor, ['string', 'string']);
  if (isRefusal(from)) return from;
  if ((await ownLaboratory(call, place)) === undefined) return refuse('not_found');
  let query = call.db
    .selectFrom('tube')
    .selectAll()
    .where('laboratory', '=', place)
    .where('state', '<>', 'discarded')
    .orderBy('collectedAt')
    .orderBy('id')
    .limit(limit + 1);
  if (waitsFor !== undefined) query = query.where('waits', '=', waitsFor);
  if (state !== undefined) query = query.where('state', '=', state);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (code !== undefined) query = query.where(sql<boolean>`starts_with(code, ${code.toUpperCase()})`);
  if (from.values !== undefined) {
    const [at, id] = from.values;
    query = query.where(sql<boolean>`(collected_at, id) > (${at}::timestamptz, ${id}::uuid)`);
  }
  const page = pageOf(
    await query.execute(),
    limit,
    (row) => row,
    (row) => [row.collectedAt.toISOString(), row.id],
  );
  return { ...page, items: await labTubes(call, page.items) };
}

/** One tube with its chain of custody and every result it ever had. */
export async function tubeWithChain(
  call: Call,
  { place, tube }: { place: string; tube: string },
): Promise<OutputOf<Laboratory['tube']> | Refusal> {
  if ((await ownLaboratory(call, place)) === undefined) return refuse('not_found');
  const row = await call.db
    .selectFrom('tube')
    .selectAll()
    .where('id', '=', tube)
    .where('laboratory', '=', place)
    .where('state', '<>', 'discarded')
    .executeTakeFirst();
  if (row === undefined) return refuse('not_found');
  const [shown] = await labTubes(call, [row]);
  if (shown === undefined) return refuse('not_found');
  const results = await call.db
    .selectFrom('result')
    .selectAll()
    .where('tube', '=', tube)
    .orderBy('number')
    .execute();
  return {
    ...shown,
    custody: await custodyOf(call, tube),
    results: results.map((result) => labResult(call, result)),
  };
}

async function custodyOf(call: Call, tube: string): Promise<CustodyStep[]> {
  const rows = await call.db
    .selectFrom('tubeStep')
    .innerJoin('place', 'place.id', 'tubeStep.place')
    .select(['event', 'at', 'recordedAt', 'note', 'place.name as place'])
    .where('tube', '=', tube)
    .orderBy('number')
    .execute();
  return rows.map(({ at, recordedAt, note, ...row }) => ({
    ...row,
    at: at.toISOString(),
    recordedAt: recordedAt.toISOString(),
    ...(note === null ? {} : { note }),
  }));
}
