import { type Kysely, sql } from 'kysely';

/** Persons and what they declare. Records carry the area that holds today: scope is decided on it at read time. */
const statements = [
  `create extension if not exists pg_trgm`,
  `create table organisation (id uuid primary key, name text not null, search_key text not null, kind text not null, area text not null, province text not null)`,
  `create table person (id uuid primary key, key bigint generated always as identity unique, user_id uuid unique, details jsonb, scanned jsonb, search_key text not null, area text, province text not null, card text not null unique, organisation uuid references organisation (id), created_at timestamptz not null)`,
  `create index person_area on person (province, area)`,
  `create table person_identifier (kind text not null, value_hash text not null, person uuid not null references person (id) on delete cascade, primary key (kind, value_hash, person))`,
  `create index person_identifier_person on person_identifier (person)`,
  `create table proxy (id uuid primary key, actor uuid not null references person (id) on delete cascade, subject uuid not null references person (id) on delete cascade, relationship text not null, valid_from date not null, valid_until date, state text not null)`,
  `create unique index proxy_active on proxy (actor, subject) where state = 'active'`,
  `create index proxy_subject on proxy (subject)`,
  `create table adoption (organisation uuid not null references organisation (id), person uuid not null references person (id) on delete cascade, signed_in_at timestamptz, used_at timestamptz, primary key (organisation, person))`,
  `create table declaration (id uuid primary key, person uuid not null references person (id) on delete cascade, form text not null, form_version integer not null, details jsonb not null, answers jsonb not null, declarant text not null, entered_by uuid, state text not null, declared_at timestamptz not null, received_at timestamptz not null, valid_until timestamptz not null, red_flags jsonb not null, flagged boolean not null, used_at timestamptz, search_key text not null, area text, province text not null, receipt_hash text not null unique, erase_on date not null)`,
  `create index declaration_person on declaration (person, declared_at desc)`,
  `create index declaration_area on declaration (area, flagged desc, declared_at desc, id desc)`,
  `create index declaration_province on declaration (province, flagged desc, declared_at desc, id desc)`,
  `create index declaration_search on declaration using gin (search_key gin_trgm_ops)`,
  `create index declaration_entered on declaration (entered_by, received_at desc) where entered_by is not null`,
  `create index declaration_erase on declaration (erase_on)`,
  `create table declaration_version (declaration uuid not null references declaration (id) on delete cascade, version integer not null, details jsonb not null, answers jsonb not null, kept_at timestamptz not null, primary key (declaration, version))`,
  `create table consent (id uuid primary key, person uuid not null references person (id) on delete cascade, declaration uuid references declaration (id) on delete set null, form text not null, purpose text not null, version integer not null, given boolean not null, language text not null, at timestamptz not null)`,
  `create index consent_person on consent (person, at desc)`,
  `create table draft (code_hash text primary key, content bytea not null, until timestamptz not null)`,
  `create table data_request (id uuid primary key, person uuid not null references person (id) on delete cascade, kind text not null, state text not null, note text, reply text, received_at timestamptz not null, answer_by timestamptz not null, done_by timestamptz not null, done_at timestamptz, proof jsonb, evidence bytea, evidence_type text)`,
  `create index data_request_person on data_request (person, received_at desc)`,
  `create index data_request_open on data_request (done_by) where state in ('received', 'acknowledged')`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
