import type { ConflictRow, OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { type SqlBool, sql } from 'kysely';
import { actorId } from '../access/actor';
import { withinArea } from '../access/scope';
import { endDose, heldDose } from '../doses/end-dose';
import { recordsOf } from '../doses/person-record';
import { shownLine } from '../doses/shown-line';
import type { Call } from '../http/call';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import type { Implementations } from '../http/implement';
import type { Services } from '../services';

type Conflicts = (typeof contract)['conflicts'];

/** Contradictions in records, and who decides them. */
export function implementConflicts(services: Services): Implementations['conflicts'] {
  return {
    search: (input, call) => searchConflicts(services, call, input),
    decide: (input, call) => decideConflict(call, input),
  };
}

/** Contradictions of lines of the caller's sites, or of people of their areas. */
function conflictsWithin(call: Call) {
  return call.db
    .selectFrom('doseConflict')
    .innerJoin('dose as one', 'one.id', 'doseConflict.first')
    .innerJoin('dose as other', 'other.id', 'doseConflict.second')
    .selectAll('doseConflict')
    .where((eb) =>
      eb.or([
        withinArea(call.scope, 'dose_conflict'),
        ...(call.scope.places.length === 0
          ? []
          : [eb('one.place', 'in', call.scope.places), eb('other.place', 'in', call.scope.places)]),
      ]),
    );
}

async function searchConflicts(
  services: Services,
  call: Call,
  { cursor, limit = PAGE_SIZE }: ReceivedOf<Conflicts['search']>,
): Promise<OutputOf<Conflicts['search']> | Refusal> {
  const from = readCursor(cursor, ['string', 'string']);
  if (isRefusal(from)) return from;
  let query = conflictsWithin(call)
    .where('doseConflict.decidedAt', 'is', null)
    .orderBy('doseConflict.foundAt')
    .orderBy('doseConflict.id')
    .limit(limit + 1);
  if (from.values !== undefined) {
    const [at, id] = from.values;
    query = query.where(
      sql<SqlBool>`(dose_conflict.found_at, dose_conflict.id) > (${at}::timestamptz, ${id}::uuid)`,
    );
  }
  const rows = await query.execute();
  const people = [...new Set(rows.slice(0, limit).map(({ person }) => person))];
  await call.audit({ subjects: people, ofOwnWork: true });
  const { records, named } = await recordsOf(services.secrets, call.db, people, call.today);
  const page = pageOf(
    rows,
    limit,
    (row) => {
      const record = records.find(({ person }) => person === row.person);
      const line = (id: string) => record?.lines.find((one) => one.row.id === id);
      const [first, second] = [line(row.first), line(row.second)];
      return first === undefined || second === undefined
        ? []
        : [
            {
              id: row.id,
              kind: row.kind,
              ...(record?.name === undefined ? {} : { name: record.name }),
              ...(record?.bornOn === undefined ? {} : { bornOn: record.bornOn }),
              foundAt: row.foundAt.toISOString(),
              first: shownLine(first, named),
              second: shownLine(second, named),
            } satisfies ConflictRow,
          ];
    },
    (row) => [row.foundAt.toISOString(), row.id],
  );
  return { ...page, items: page.items.flat() };
}

/** Keeps one of two lines, which withdraws the other, or both: then they are told apart for good. */
async function decideConflict(
  call: Call,
  { conflict, keep, note }: ReceivedOf<Conflicts['decide']>,
): Promise<OutputOf<Conflicts['decide']> | Refusal> {
  const found = await conflictsWithin(call).where('doseConflict.id', '=', conflict).executeTakeFirst();
  if (found === undefined) return refuse('not_found');
  const by = actorId(call.actor) ?? '';
  // The record is held before its contradictions are looked at: two who decide at once come one after another.
  const line = await heldDose(call.db, keep === 'first' ? found.second : found.first);
  const row = await conflictsWithin(call).where('doseConflict.id', '=', conflict).executeTakeFirst();
  if (row === undefined || line === undefined) return refuse('not_found');
  if (row.decidedAt !== null) return refuse('wrong_state', { state: row.decision ?? 'decided' });
  await call.db
    .updateTable('doseConflict')
    .set({ decidedAt: call.now, decidedBy: by, decision: keep, note })
    .where('id', '=', conflict)
    .execute();
  if (keep !== 'both') await endDose(call.db, line, 'withdraw', { note, by }, call.now);
  await call.audit({ subjects: [row.person], area: row.area, province: row.province, note });
  return { decided: true };
}
