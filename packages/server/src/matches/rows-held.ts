import { type RawBuilder, type SqlBool, type Transaction, sql } from 'kysely';
import type { HeldRow, MovedRow } from '../database/match-tables';
import type { Database } from '../database/schema';
import type { Holding } from './holdings';

type Trx = Transaction<Database>;

/** A person as rows name them. */
export interface Named {
  id: string;
  key: number;
}

/** How the rows of a holding name a person. */
export function nameIn({ by }: Holding, person: Named): string | number {
  return by === 'key' ? person.key : person.id;
}

/** Digests of rows do not depend on where the server believes it is. */
export async function fixTimeZone(trx: Trx): Promise<void> {
  await sql`select set_config('TimeZone', 'UTC', true)`.execute(trx);
}

/** Whether a row is of somebody. */
export function isOf(holding: Holding, person: Named): RawBuilder<SqlBool> {
  const name = nameIn(holding, person);
  return holding.by === 'key'
    ? sql<SqlBool>`t.${sql.ref(holding.column)} = ${name}::bigint`
    : sql<SqlBool>`t.${sql.ref(holding.column)} = ${name}::uuid`;
}

/** The key of a row among those of one person. */
export function keyOf({ key }: Holding): RawBuilder<Record<string, unknown>> {
  return sql`jsonb_build_object(${sql.join(key.flatMap((column) => [sql.lit(column), sql`t.${sql.ref(column)}`]))})`;
}

/** The columns that change when a row goes to somebody else. */
export function changing({ column, residence, holder }: Holding): string[] {
  return [
    column,
    ...(residence === undefined ? [] : ['area', 'province']),
    ...(holder === true ? ['holder'] : []),
  ];
}

/** A digest of everything that must not have changed when a row goes back. Columns that were added since and are empty do not count. */
export function printOf(holding: Holding): RawBuilder<string> {
  return sql`md5(jsonb_strip_nulls(to_jsonb(t) - ${changing(holding)}::text[])::text)`;
}

/** The rows of somebody as they are, locked, with which of them must stay behind because `kept` has their like. */
export async function rowsToMove(
  trx: Trx,
  holding: Holding,
  merged: Named,
  kept: Named,
): Promise<(MovedRow & { stays: boolean })[]> {
  const columns = changing(holding).flatMap((column) => [sql.lit(column), sql`t.${sql.ref(column)}`]);
  const { rows } = await sql<Omit<MovedRow, 'holding'> & { stays: boolean }>`
    select ${keyOf(holding)} as key, jsonb_build_object(${sql.join(columns)}) as before,
      ${printOf(holding)} as print, ${mustStay(holding, merged, kept)} as stays
    from ${sql.table(holding.table)} t where ${isOf(holding, merged)} for update`.execute(trx);
  return rows.map((row) => ({ ...row, holding: holding.name }));
}

/** The keys of what somebody has. */
export async function keysHeld(trx: Trx, holding: Holding, person: Named): Promise<HeldRow[]> {
  const { rows } = await sql<{ key: Record<string, unknown> }>`
    select ${keyOf(holding)} as key from ${sql.table(holding.table)} t where ${isOf(holding, person)}`.execute(
    trx,
  );
  return rows.map(({ key }) => ({ holding: holding.name, key }));
}

/** Whether a row cannot go along: the kept person has its like, its booking stayed, or it would relate them to themselves. */
function mustStay(holding: Holding, merged: Named, kept: Named): RawBuilder<SqlBool> {
  const reasons: RawBuilder<SqlBool>[] = [];
  const { once, apartFrom, ofBooking } = holding;
  if (apartFrom !== undefined) reasons.push(sql`t.${sql.ref(apartFrom)} = ${kept.id}::uuid`);
  if (ofBooking === true)
    reasons.push(
      sql`exists (select from booking where booking.id = t.booking and booking.person = ${merged.id}::uuid)`,
    );
  if (once !== undefined) {
    const alike = once.columns.map((column) => sql<SqlBool>`other.${sql.ref(column)} = t.${sql.ref(column)}`);
    const states = once.states;
    const live =
      states === undefined
        ? []
        : [
            sql<SqlBool>`t.state = any(${[...states]}::text[])`,
            sql<SqlBool>`other.state = any(${[...states]}::text[])`,
          ];
    const cast = sql.raw(holding.by === 'key' ? 'bigint' : 'uuid');
    reasons.push(
      sql`exists (select from ${sql.table(holding.table)} other
        where other.${sql.ref(holding.column)} = ${nameIn(holding, kept)}::${cast}
          and ${sql.join([...alike, ...live], sql` and `)})`,
    );
  }
  return reasons.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`(${sql.join(reasons, sql` or `)})`;
}
