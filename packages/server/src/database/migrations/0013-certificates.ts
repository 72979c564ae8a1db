import { type Kysely, sql } from 'kysely';

/** Keys that sign certificates, and which certificates there are: by their identifiers, without what they say. */
const statements = [
  `create table certificate_key (kid text primary key, sealed bytea not null, created_at timestamptz not null, withdrawn_at timestamptz)`,
  `create table certificate (identifier text primary key, kind text not null, kid text not null references certificate_key (kid), specimen uuid references specimen (id) on delete set null, result uuid references result (id) on delete set null, issued_at timestamptz not null, expires_at timestamptz not null, revoked_at timestamptz)`,
  `create unique index certificate_of on certificate (specimen, result) where revoked_at is null`,
  `create index certificate_revoked on certificate (expires_at) where revoked_at is not null`,
  `create index certificate_result on certificate (result)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
