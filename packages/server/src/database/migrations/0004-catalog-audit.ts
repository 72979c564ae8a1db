import { type Kysely, sql } from 'kysely';

/** What is in force as dated entries, changes on their way, and who looked at what. */
const statements = [
  `create table catalog_entry (id uuid primary key, kind text not null, entry_id text not null, area text not null, valid_from date not null, valid_until date, source text not null, body jsonb not null, created_at timestamptz not null)`,
  `create unique index catalog_entry_key on catalog_entry (kind, entry_id, area, valid_from)`,
  `create table catalog_proposal (id uuid primary key, kind text not null, area text not null, entry jsonb not null, state text not null, proposed_by uuid not null, proposed_at timestamptz not null, decided_by uuid, decided_at timestamptz)`,
  `create index catalog_proposal_state on catalog_proposal (state, proposed_at desc)`,
  `create table audit_row (id bigint generated always as identity primary key, at timestamptz not null, shard smallint not null, effect text not null, action text not null, actor text not null, actor_id uuid, role text, scope text, subject uuid, area text, province text, note text, request_id text not null)`,
  `create index audit_row_subject on audit_row (subject, at desc) where subject is not null`,
  `create index audit_row_shard on audit_row (shard, at, id)`,
  `create index audit_row_at on audit_row (at desc, id desc)`,
  `create table audit_seal (shard smallint not null, minute timestamptz not null, rows integer not null, hash text not null, previous text not null, primary key (shard, minute))`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
