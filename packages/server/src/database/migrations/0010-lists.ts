import { type Kysely, sql } from 'kysely';

/** Lists of people as files of rows: for which session, for what reason, and which booking a row became. */
const statements = [
  `alter table change_set add column session uuid references session (id), add column reason text`,
  `alter table change_row add column booking uuid references booking (id) on delete set null`,
  `create index change_row_booking on change_row (booking) where booking is not null`,
  // The same people may be sent to another session.
  `drop index change_set_digest`,
  `create unique index change_set_digest on change_set (place, digest, session) nulls not distinct where state not in ('cancelled', 'refused')`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
