import { MAX_STAY_HOURS } from '@binhan/domain/place';
import type { Instant } from '@binhan/domain/time';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema';

/** Ends every stay nobody ended, at its bound, in one statement. Gives how many. */
export async function closeOverdueStays(db: Kysely<Database>, now: Instant): Promise<number> {
  const hours = sql`make_interval(hours => ${MAX_STAY_HOURS})`;
  const { rows } = await sql<{ id: string }>`
    with gone as (
      delete from open_stay where entered_at <= ${now}::timestamptz - ${hours} returning *
    )
    insert into stay (place_key, person_key, id, gate, entered_at, left_at, received_at, method)
    select place_key, person_key, id, gate, entered_at, entered_at + ${hours}, received_at, method from gone
    returning id`.execute(db);
  return rows.length;
}
