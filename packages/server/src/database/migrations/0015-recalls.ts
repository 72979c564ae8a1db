import { type Kysely, sql } from 'kysely';

/** From when a registration may be served, rows of lists that registered somebody, and who was told that a dose is due. */
const statements = [
  `alter table registration add column due_on date`,
  `alter table change_set add column program text`,
  `alter table change_row add column registration uuid references registration (id) on delete set null`,
  `create index change_row_registration on change_row (registration) where registration is not null`,
  `create table recall (person uuid not null references person (id) on delete cascade, program text not null, type text not null, ordinal integer not null, sent_at timestamptz not null, primary key (person, program, type, ordinal))`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
