import { type Kysely, sql } from 'kysely';

/**
 * Places and stays. Open stays have a table of their own, where one per person and place is a constraint; closed ones
 * go to weekly partitions, both with the place and person in their key so that they distribute without a rewrite.
 * A stay lasts 12 hours at most: the bound that keeps tracing one range scan per stay.
 */
const statements = [
  `create table place (id uuid primary key, key bigint generated always as identity unique, name text not null, search_key text not null, kind text not null, area text not null, province text not null, address text not null, state text not null, registered_by uuid not null, registered_at timestamptz not null)`,
  `create index place_area on place (province, area, registered_at desc)`,
  `create index place_search on place using gin (search_key gin_trgm_ops)`,
  `create table gate (id uuid primary key, place uuid not null references place (id) on delete cascade, name text not null, number integer not null default 0, created_at timestamptz not null)`,
  `create index gate_place on gate (place)`,
  `create table open_stay (place_key bigint not null, person_key bigint not null, id uuid not null, gate uuid not null, entered_at timestamptz not null, received_at timestamptz not null, method text not null, primary key (place_key, person_key))`,
  `create index open_stay_person on open_stay (person_key)`,
  `create index open_stay_entered on open_stay (entered_at)`,
  `create table stay (place_key bigint not null, person_key bigint not null, id uuid not null, gate uuid not null, entered_at timestamptz not null, left_at timestamptz not null, received_at timestamptz not null, method text not null, primary key (place_key, entered_at, person_key, id), check (left_at >= entered_at and left_at <= entered_at + interval '12 hours')) partition by range (entered_at)`,
  `create table stay_default partition of stay default`,
  `create index stay_place on stay (place_key, entered_at) include (left_at, person_key)`,
  `create index stay_person on stay (person_key, entered_at) include (left_at, place_key)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
