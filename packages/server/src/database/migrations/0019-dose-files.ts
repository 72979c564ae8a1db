import { type Kysely, sql } from 'kysely';

/** The same bytes for another program, or as a file of another kind, are another file. */
const statements = [
  `drop index change_set_digest`,
  `create unique index change_set_digest on change_set (place, kind, digest, session, program) nulls not distinct where state not in ('cancelled', 'refused')`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
