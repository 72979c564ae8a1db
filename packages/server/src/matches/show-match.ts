import type { HeldCount, MatchedPerson, Merge, OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { PersonDetails } from '@binhan/domain/person';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import { dateIn } from '@binhan/domain/time';
import { type Selectable, type Transaction, sql } from 'kysely';
import { holdsArea } from '../access/scope';
import type { HeldRow, PersonMergeTable } from '../database/match-tables';
import type { Database } from '../database/schema';
import type { Call } from '../http/call';
import type { Services } from '../services';
import { type Holding, holdings } from './holdings';
import { type PairRow, type Side, pairsWithin, partyOf, sidesOf } from './pairs';
import { type Named, isOf } from './rows-held';

type Matches = (typeof contract)['matches'];

/** Two records side by side. */
export async function showMatch(
  { settings }: Pick<Services, 'settings'>,
  call: Call,
  { match }: ReceivedOf<Matches['show']>,
): Promise<OutputOf<Matches['show']> | Refusal> {
  const row = await pairsWithin(call).where('personMatch.id', '=', match).executeTakeFirst();
  if (row === undefined) return refuse('not_found');
  const { a, b } = sidesOf(row);
  await call.audit({
    subjects: [a.id, b.id],
    // Whatever waits for them is their work; a pair that is decided is a look-up.
    ofOwnWork: row.state === 'open',
  });
  const shown = (side: Side) => matchedPerson(call, side, settings.timeZone);
  const merge = await liveMerge(call.db, row.id);
  return {
    ...rowOf(call, row),
    reasons: row.reasons,
    ...(row.note === null ? {} : { note: row.note }),
    a: await shown(a),
    b: await shown(b),
    ...(merge === undefined ? {} : { merge: mergeOf(row, merge) }),
  };
}

/** A pair as a list shows it. */
export function rowOf(call: Pick<Call, 'scope'>, row: PairRow) {
  const { a, b } = sidesOf(row);
  return {
    id: row.id,
    state: row.state,
    score: row.score,
    foundAt: row.foundAt.toISOString(),
    ...(row.decidedAt === null ? {} : { decidedAt: row.decidedAt.toISOString() }),
    a: partyOf(call.scope, a),
    b: partyOf(call.scope, b),
  };
}

/** The merge of a pair, while its people are joined. */
export function liveMerge(
  db: Transaction<Database>,
  match: string,
): Promise<Selectable<PersonMergeTable> | undefined> {
  return db
    .selectFrom('personMerge')
    .selectAll()
    .where('match', '=', match)
    .where('undoneAt', 'is', null)
    .executeTakeFirst();
}

/** What a merge did, in numbers. */
export function mergeOf(
  { a }: Pick<PairRow, 'a'>,
  { kept, mergedAt, moved, remained }: Selectable<PersonMergeTable>,
): Merge {
  return {
    kept: kept === a ? 'a' : 'b',
    mergedAt: mergedAt.toISOString(),
    moved: countsOf(moved),
    remained: countsOf(remained),
  };
}

function countsOf(rows: readonly HeldRow[]): HeldCount[] {
  const counts = new Map<HeldCount['kind'], number>();
  for (const { kind, name } of holdings) {
    const count = rows.filter(({ holding }) => holding === name).length;
    if (count > 0) counts.set(kind, (counts.get(kind) ?? 0) + count);
  }
  return [...counts].map(([kind, count]) => ({ kind, count }));
}

async function matchedPerson(call: Call, side: Side, timeZone: string): Promise<MatchedPerson> {
  const party = partyOf(call.scope, side);
  const details = PersonDetails.safeParse(side.details);
  if (!holdsArea(call.scope, side))
    return { ...party, identifiers: [], hasAccount: side.user !== null, holds: [] };
  const { key } = await call.db
    .selectFrom('person')
    .select('key')
    .where('id', '=', side.id)
    .executeTakeFirstOrThrow();
  const { sex, identifiers, phone, address } = details.success
    ? details.data
    : { sex: undefined, identifiers: [], phone: undefined, address: undefined };
  return {
    ...party,
    ...(sex === undefined ? {} : { sex }),
    identifiers: identifiers.map(({ kind, value }) => ({ kind, ends: value.slice(-4) })),
    ...(phone === undefined ? {} : { phoneEnds: phone.slice(-3) }),
    ...(address === undefined ? {} : { area: address.area.code }),
    hasAccount: side.user !== null,
    since: side.since.toISOString(),
    holds: await heldBy(call.db, { id: side.id, key }, timeZone),
  };
}

async function heldBy(db: Transaction<Database>, person: Named, timeZone: string): Promise<HeldCount[]> {
  const counts = new Map<HeldCount['kind'], HeldCount>();
  for (const holding of holdings) {
    const { count, newest } = await countOf(db, holding, person, timeZone);
    if (count === 0) continue;
    const before = counts.get(holding.kind);
    const last = [before?.newest, newest]
      .filter((day) => day !== undefined)
      .toSorted()
      .at(-1);
    counts.set(holding.kind, {
      kind: holding.kind,
      count: count + (before?.count ?? 0),
      ...(last === undefined ? {} : { newest: last }),
    });
  }
  return [...counts.values()];
}

async function countOf(db: Transaction<Database>, holding: Holding, person: Named, timeZone: string) {
  const newest = holding.dated === undefined ? sql`null` : sql`max(t.${sql.ref(holding.dated)})`;
  const { rows } = await sql<{ count: number; newest: Date | string | null }>`
    select count(*)::integer as count, ${newest} as newest
    from ${sql.table(holding.table)} t where ${isOf(holding, person)}`.execute(db);
  const row = rows[0] ?? { count: 0, newest: null };
  const day = row.newest instanceof Date ? dateIn(row.newest.toISOString(), timeZone) : row.newest;
  return { count: row.count, ...(day === null ? {} : { newest: day }) };
}
