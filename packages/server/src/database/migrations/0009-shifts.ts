import { type Kysely, sql } from 'kysely';

/** Accounts of a shift, each with a code of its own; what they may, they may until a moment and not until a day. */
const statements = [
  `alter table access_grant add column ends_at timestamptz`,
  `create table shift (id uuid primary key, place uuid not null references place (id), session uuid not null references session (id), starts_at timestamptz not null, ends_at timestamptz not null, ended_at timestamptz, made_by uuid not null, made_at timestamptz not null, area text not null, province text not null)`,
  `create index shift_place on shift (place, starts_at desc, id desc)`,
  `create table shift_account (user_id uuid primary key references login_user (id) on delete cascade, shift uuid not null references shift (id) on delete cascade, number integer not null, code_hash text not null unique, signed_in_at timestamptz)`,
  `create index shift_account_shift on shift_account (shift, number)`,
  `create index booking_made_by on booking (made_by, made_at desc) where walk_in`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
