import { MAX_STAY_HOURS } from '@binhan/domain/place';
import type { Instant } from '@binhan/domain/time';
import { type Kysely, type RawBuilder, type Transaction, sql } from 'kysely';
import type { Database } from '../database/schema';
import type { Copies } from './copies';

/** A stay as it is kept, by the names of its columns. */
interface Kept {
  place_key: number;
  person_key: number;
}

/** Ends every stay nobody ended, at its bound, in one statement for each copy of the stays. Gives how many. */
export async function closeOverdueStays(
  { distributed }: Copies,
  db: Kysely<Database>,
  now: Instant,
): Promise<number> {
  if (!distributed) return (await closed(sql`id`, now).execute(db)).rows.length;
  return db.transaction().execute(async (trx) => {
    const { rows } = await closed<{ kept: Kept }>(sql`to_jsonb(stay) as kept`, now).execute(trx);
    const kept = rows.map((row) => row.kept);
    for (let from = 0; from < kept.length; from += AT_ONCE)
      await closeByPerson(trx, kept.slice(from, from + AT_ONCE));
    return kept.length;
  });
}

/** Stays that are carried over to the copy by person in one statement. */
const AT_ONCE = 5000;
const hours = sql`make_interval(hours => ${sql.lit(MAX_STAY_HOURS)})`;

function closed<Row>(returning: RawBuilder<unknown>, now: Instant): RawBuilder<Row> {
  return sql<Row>`
    with gone as (
      delete from open_stay where entered_at <= ${now}::timestamptz - ${hours} returning *
    )
    insert into stay (place_key, person_key, id, gate, entered_at, left_at, received_at, method)
    select place_key, person_key, id, gate, entered_at, entered_at + ${hours}, received_at, method from gone
    returning ${returning}`;
}

/** What was ended by place is ended by person too: exactly that, whatever was written in between. */
async function closeByPerson(trx: Transaction<Database>, stays: readonly Kept[]): Promise<void> {
  const rows = JSON.stringify(stays);
  await sql`
    with gone as materialized (
      select * from jsonb_to_recordset(${rows}::jsonb) as gone(person_key bigint, place_key bigint)
    )
    delete from open_stay_by_person using gone
    where open_stay_by_person.person_key = gone.person_key and open_stay_by_person.place_key = gone.place_key`.execute(
    trx,
  );
  await sql`
    insert into stay_by_person (place_key, person_key, id, gate, entered_at, left_at, received_at, method)
    select place_key, person_key, id, gate, entered_at, left_at, received_at, method
    from jsonb_to_recordset(${rows}::jsonb) as closed(place_key bigint, person_key bigint, id uuid, gate uuid,
      entered_at timestamptz, left_at timestamptz, received_at timestamptz, method text)`.execute(trx);
}
