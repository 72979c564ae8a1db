import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema';

/** A budget: so many points in so many seconds. */
export interface Budget {
  points: number;
  seconds: number;
}

/**
 * Takes points of a budget, one by default, in one atomic statement. Gives the seconds to wait where the budget is spent, else
 * nothing. Call it outside a transaction (its clock must move, and a refusal must not undo it). `key` holds no personal
 * value: hash it.
 */
export async function takePoint(
  db: Kysely<Database>,
  key: string,
  budget: Budget,
  now: string,
  points = 1,
): Promise<number | undefined> {
  const { rows } = await sql<{ points: number; wait: number }>`
    insert into rate_limit as r (key, points, until)
    values (${key}, ${points}::integer, ${now}::timestamptz + ${budget.seconds}::float8 * interval '1 second')
    on conflict (key) do update set
      points = case when r.until <= ${now}::timestamptz then excluded.points else r.points + excluded.points end,
      until = case when r.until <= ${now}::timestamptz then excluded.until else r.until end
    returning points, extract(epoch from until - ${now}::timestamptz)::float8 as wait`.execute(db);
  const row = rows[0];
  return row !== undefined && row.points > budget.points ? Math.max(1, Math.ceil(row.wait)) : undefined;
}
