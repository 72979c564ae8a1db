import { type RawBuilder, type Transaction, sql } from 'kysely';
import type { HeldRow, MovedRow } from '../database/match-tables';
import type { Database } from '../database/schema';
import type { Copies } from '../stays/copies';
import { type Holding, holdings } from './holdings';
import { areTwice, moveStays, putStaysBack } from './move-stays';
import { type Named, fixTimeZone, isOf, keyOf, keysHeld, nameIn, printOf, rowsToMove } from './rows-held';

type Trx = Transaction<Database>;

/** The person to whom rows go: where they live, and the hash of who they are. */
export interface Keeper extends Named {
  area: string | null;
  province: string;
  holder: string | null;
}

/** What became of the rows of two persons. */
export interface Moves {
  moved: MovedRow[];
  held: HeldRow[];
  remained: HeldRow[];
}

/**
 * Gives every row that names `merged` to `kept`, and notes each: where it is and what it said before. Lines written for
 * whoever `merged` is called (`formerHolder`) are from now on written for `kept`: somebody looked.
 */
export async function moveRows(
  copies: Copies,
  trx: Trx,
  merged: Named,
  kept: Keeper,
  formerHolder: string | null,
): Promise<Moves> {
  await fixTimeZone(trx);
  const moves: Moves = { moved: [], held: [], remained: [] };
  for (const holding of holdings) {
    if (areTwice(copies, holding)) {
      const { held, moved, remained } = await moveStays(trx, holding, merged, kept);
      moves.held.push(...held);
      moves.moved.push(...moved);
      moves.remained.push(...remained);
      continue;
    }
    moves.held.push(...(await keysHeld(trx, holding, kept)));
    const rows = await rowsToMove(trx, holding, merged, kept);
    for (const { stays, ...row } of rows) {
      if (stays) moves.remained.push({ holding: row.holding, key: row.key });
      else moves.moved.push(row);
    }
    const going = rows.filter(({ stays }) => !stays).map(({ key }) => key);
    if (going.length === 0) continue;
    await sql`
      update ${sql.table(holding.table)} t set ${sql.join(assignments(holding, kept, formerHolder))}
      where ${isOf(holding, merged)}
        and ${keyOf(holding)} in (select * from jsonb_array_elements(${JSON.stringify(going)}::jsonb))`.execute(
      trx,
    );
  }
  return moves;
}

function assignments(holding: Holding, kept: Keeper, formerHolder: string | null): RawBuilder<unknown>[] {
  const { column, residence, holder } = holding;
  const set = [sql`${sql.ref(column)} = ${nameIn(holding, kept)}`];
  if (residence !== undefined) {
    const { states } = residence;
    const lives = states === undefined ? sql`true` : sql`t.state = any(${[...states]}::text[])`;
    set.push(
      sql`area = case when ${lives} then ${kept.area}::text else t.area end`,
      sql`province = case when ${lives} then ${kept.province}::text else t.province end`,
    );
  }
  if (holder === true)
    set.push(
      sql`holder = case when t.holder = ${formerHolder}::text then ${kept.holder}::text else t.holder end`,
    );
  return set;
}

/**
 * Gives rows back to `merged` as they were. A row that says something else than when it went, or that is no longer with
 * `kept`, stays; gives those that went back.
 */
export async function putBack(
  copies: Copies,
  trx: Trx,
  kept: Named,
  moved: readonly MovedRow[],
): Promise<HeldRow[]> {
  await fixTimeZone(trx);
  const back: HeldRow[] = [];
  // What belongs to a booking comes after it on the way here, and before it on the way back.
  for (const holding of holdings.toReversed()) {
    const own = moved.filter((row) => row.holding === holding.name);
    if (own.length === 0) continue;
    if (areTwice(copies, holding)) {
      back.push(...(await putStaysBack(trx, holding, kept, own)));
      continue;
    }
    const columns = [...new Set(own.flatMap(({ before }) => Object.keys(before)))];
    const set = columns.map((column) => sql`${sql.ref(column)} = (was).${sql.ref(column)}`);
    const { rows } = await sql<{ key: Record<string, unknown> }>`
      update ${sql.table(holding.table)} t set ${sql.join(set)}
      from (
        select row_of->'key' as key, row_of->>'print' as print,
          jsonb_populate_record(null::${sql.table(holding.table)}, row_of->'before') as was
        from jsonb_array_elements(${JSON.stringify(own)}::jsonb) as row_of
      ) noted
      where ${isOf(holding, kept)} and ${keyOf(holding)} = noted.key and ${printOf(holding)} = noted.print
      returning noted.key`.execute(trx);
    back.push(...rows.map(({ key }) => ({ holding: holding.name, key })));
  }
  return back;
}
