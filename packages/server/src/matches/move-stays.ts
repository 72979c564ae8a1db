import { type Transaction, sql } from 'kysely';
import type { HeldRow, MovedRow } from '../database/match-tables';
import type { Database } from '../database/schema';
import type { Copies } from '../stays/copies';
import type { Holding } from './holdings';
import type { Moves } from './move-rows';
import { type Named, changing, isOf, keyOf, keysHeld, printOf } from './rows-held';

type Trx = Transaction<Database>;

/** Whether the rows of a holding are stays that are kept twice. */
export function areTwice({ distributed }: Copies, { by }: Holding): boolean {
  return distributed && by === 'key';
}

/** A holding as it is looked up: stays over a cluster in their copy by person. */
export function lookedUp(copies: Copies, holding: Holding): Holding {
  return areTwice(copies, holding) ? { ...holding, table: `${holding.table}_by_person` } : holding;
}

/** Gives the stays of `merged` to `kept` in both copies, but for those of which `kept` has the like. */
export async function moveStays(trx: Trx, holding: Holding, merged: Named, kept: Named): Promise<Moves> {
  const byPerson = { ...holding, table: `${holding.table}_by_person` };
  const held = await keysHeld(trx, byPerson, kept);
  const before = sql.join(
    changing(holding).flatMap((column) => [sql.lit(column), sql`t.${sql.ref(column)}`]),
  );
  const { rows } = await sql<Omit<MovedRow, 'holding'>>`
    select ${keyOf(holding)} as key, jsonb_build_object(${before}) as before, ${printOf(holding)} as print
    from ${sql.table(byPerson.table)} t where ${isOf(holding, merged)} for update`.execute(trx);
  const alike = new Set(held.map(({ key }) => sameness(holding, key)));
  const moves: Moves = { held, moved: [], remained: [] };
  for (const row of rows) {
    if (alike.has(sameness(holding, row.key))) moves.remained.push({ holding: holding.name, key: row.key });
    else moves.moved.push({ ...row, holding: holding.name });
  }
  await rename(trx, holding, merged, kept, moves.moved);
  return moves;
}

/** Gives back the stays that still say what they said when they went. */
export async function putStaysBack(
  trx: Trx,
  holding: Holding,
  kept: Named,
  own: readonly MovedRow[],
): Promise<HeldRow[]> {
  const { rows } = await sql<Omit<MovedRow, 'holding' | 'before'>>`
    select ${keyOf(holding)} as key, ${printOf(holding)} as print
    from ${sql.table(`${holding.table}_by_person`)} t where ${isOf(holding, kept)} for update`.execute(trx);
  const now = new Set(rows.map(({ key, print }) => `${print} ${sameness(holding, key)}`));
  const going = own.filter(({ key, print }) => now.has(`${print} ${sameness(holding, key)}`));
  const former = new Map<number, MovedRow[]>();
  for (const row of going) {
    const key = Number(row.before[holding.column]);
    former.set(key, [...(former.get(key) ?? []), row]);
  }
  for (const [key, moved] of former) await rename(trx, holding, kept, { key }, moved);
  return going.map(({ key }) => ({ holding: holding.name, key }));
}

/** What tells a row of somebody from every other of theirs. */
function sameness({ key: columns }: Holding, key: Record<string, unknown>): string {
  return JSON.stringify(columns.map((column) => key[column]));
}

/** By place a row stays where it is; by person it goes to where the other's rows lie. */
async function rename(
  trx: Trx,
  holding: Holding,
  from: Pick<Named, 'key'>,
  to: Pick<Named, 'key'>,
  moved: readonly MovedRow[],
): Promise<void> {
  if (moved.length === 0) return;
  const { table } = holding;
  const copy = sql.table(`${table}_by_person`);
  const places = [...new Set(moved.map(({ key }) => Number(key['place_key'])))];
  const ids = moved.flatMap(({ key }) => (typeof key['id'] === 'string' ? [key['id']] : []));
  // An open stay is named by its place, one that ended by its id.
  const these = sql`t.person_key = ${from.key}::bigint and t.place_key = any(${places}::bigint[])
    and ${ids.length === 0 ? sql`true` : sql`t.id = any(${ids}::uuid[])`}`;
  const columns = [...(table === 'stay' ? ['left_at'] : []), 'place_key', 'id', 'gate', 'entered_at'];
  const names = sql.join([...columns, 'received_at', 'method'].map((column) => sql.ref(column)));
  await sql`update ${sql.table(table)} t set person_key = ${to.key}::bigint where ${these}`.execute(trx);
  await sql`
    insert into ${copy} (person_key, ${names}) select ${to.key}::bigint, ${names} from ${copy} t where ${these}`.execute(
    trx,
  );
  await sql`delete from ${copy} t where ${these}`.execute(trx);
}
