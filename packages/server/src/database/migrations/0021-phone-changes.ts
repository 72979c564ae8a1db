import { type Kysely, sql } from 'kysely';

/** Proposals of another phone for somebody, one at a time; the way to certificates that end soon; keys that are kept elsewhere. */
const statements = [
  `create table phone_change (id uuid primary key, person uuid not null unique, place uuid not null references place (id), phone text not null, asked_by uuid not null, asked_at timestamptz not null)`,
  `create index certificate_due on certificate (expires_at) where dose is not null and revoked_at is null and renewed_at is null`,
  `alter table certificate_key add column outside boolean not null default false`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
