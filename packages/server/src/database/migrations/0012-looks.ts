import { type Kysely, sql } from 'kysely';

/** Accounts that looked at more people than their work asks for, and from where each account of staff looks. */
const statements = [
  `create table look_stop (id uuid primary key, user_id uuid not null references login_user (id) on delete cascade, looks integer not null, stopped_at timestamptz not null, lifted_at timestamptz, lifted_by uuid, note text)`,
  `create unique index look_stop_live on look_stop (user_id) where lifted_at is null`,
  `create index look_stop_newest on look_stop (stopped_at desc, id desc)`,
  `create table looker_address (user_id uuid not null references login_user (id) on delete cascade, address_hash text not null, seen_at timestamptz not null, primary key (user_id, address_hash))`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
