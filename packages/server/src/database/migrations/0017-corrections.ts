import { type Kysely, sql } from 'kysely';

/** What is said to be wrong with a record; who signs certificates; certificates of doses and of recovery. */
const statements = [
  `create table claim (id uuid primary key, person uuid not null references person (id) on delete cascade, kind text not null, state text not null, dose uuid references dose (id) on delete set null, facts jsonb, text text, reply text, received_at timestamptz not null, due_at timestamptz not null, decided_at timestamptz, decided_by uuid, made_by uuid not null, evidence bytea, evidence_type text, place uuid references place (id), outcome uuid references dose (id) on delete set null, area text, province text not null)`,
  `create index claim_person on claim (person, received_at)`,
  `create index claim_open on claim (province, area, due_at, id) where state = 'received'`,
  `create index claim_of_place on claim (place, due_at, id) where state = 'received' and place is not null`,

  `create table certificate_issuer (id uuid primary key, place uuid references place (id), code text not null unique, name text not null, state text not null, area text, province text not null, proposed_by uuid, proposed_at timestamptz not null, approved_by uuid, counted_from timestamptz, counted integer not null default 0, held_at timestamptz, stopped_at timestamptz, stopped_from timestamptz, note text, changed_at timestamptz not null)`,
  `create unique index certificate_issuer_of_place on certificate_issuer (place) where place is not null and state in ('proposed', 'active', 'held')`,
  `create unique index certificate_issuer_of_province on certificate_issuer (province) where place is null and state in ('proposed', 'active', 'held')`,
  `create table trust_anchor (kid text primary key, sealed bytea not null, created_at timestamptz not null)`,
  `alter table certificate_key add column issuer uuid references certificate_issuer (id)`,
  `create index certificate_key_issuer on certificate_key (issuer, created_at)`,

  // Whom a line was written for, as a keyed hash: a certificate names nobody else.
  `alter table dose add column holder text`,
  `alter table certificate add column dose uuid references dose (id) on delete set null, add column issuer uuid references certificate_issuer (id), add column previous text references certificate (identifier), add column renewed_at timestamptz`,
  `drop index certificate_of`,
  `create unique index certificate_of on certificate (kind, specimen, result) where revoked_at is null`,
  `create unique index certificate_of_dose on certificate (dose) where revoked_at is null and renewed_at is null and dose is not null`,
  `create index certificate_dose on certificate (dose) where dose is not null`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
