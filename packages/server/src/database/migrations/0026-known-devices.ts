import { type Kysely, sql } from 'kysely';

/** Accounts whose owner somebody saw with a document: until a moment the code alone opens them, on any device. */
const statements = [
  `create table desk_opening (user_id uuid primary key references login_user (id) on delete cascade, until timestamptz not null)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
