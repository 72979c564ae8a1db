import type { DateOnly, Instant } from '@binhan/domain/time';
import { type Kysely, type Transaction, sql } from 'kysely';
import type { Database } from '../database/schema';

/** Days, both inclusive, as moments in a time zone: from the first moment of the first until the last of the last. */
export async function daysAsMoments(
  db: Kysely<Database> | Transaction<Database>,
  { from, to }: { from: DateOnly; to: DateOnly },
  zone: string,
): Promise<{ from: Instant; to: Instant }> {
  const { rows } = await sql<{ from: Date; to: Date }>`
    select (${from}::date)::timestamp at time zone ${zone} as "from",
      (${to}::date + 1)::timestamp at time zone ${zone} as "to"`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error('daysAsMoments: no row');
  return { from: row.from.toISOString(), to: row.to.toISOString() };
}
