import { type Transaction, sql } from 'kysely';
import type { Database } from '../database/schema';

type Trx = Transaction<Database>;

const tables = [
  `create table open_stay_by_person (like open_stay, primary key (person_key, place_key))`,
  `create table stay_by_person (like stay including constraints, primary key (person_key, entered_at, place_key, id)) partition by range (entered_at)`,
  `create index stay_by_person_person on stay_by_person (person_key, entered_at) include (left_at, place_key)`,
];

/**
 * Makes the empty copies by person, with the partitions that the stays have. The tables by place need their indexes by
 * person no more: they could only ever ask every node.
 */
export async function makeCopies(trx: Trx): Promise<void> {
  for (const statement of tables) await sql.raw(statement).execute(trx);
  const { rows } = await sql<{ name: string; bound: string }>`
    select relname as name, pg_get_expr(relpartbound, oid) as bound from pg_class
    where oid in (select inhrelid from pg_inherits where inhparent = 'stay'::regclass)`.execute(trx);
  for (const { name, bound } of rows)
    await sql`create table ${sql.table(name.replace(/^stay/, 'stay_by_person'))}
      partition of stay_by_person ${sql.raw(bound)}`.execute(trx);
  await sql`drop index stay_person`.execute(trx);
  await sql`drop index open_stay_person`.execute(trx);
}

/** Takes along what was there before, while nobody else may write. */
export async function fillCopies(trx: Trx): Promise<void> {
  await sql`insert into open_stay_by_person select * from open_stay`.execute(trx);
  await sql`insert into stay_by_person select * from stay`.execute(trx);
}
