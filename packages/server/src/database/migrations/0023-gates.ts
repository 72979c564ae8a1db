import { type Kysely, sql } from 'kysely';

/** How many people may be inside a place at once, and since when the posters of a gate count. */
const statements = [
  `alter table place add column capacity integer check (capacity > 0)`,
  `alter table gate add column posters_from timestamptz`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
