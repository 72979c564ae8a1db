import { type Kysely, sql } from 'kysely';

/**
 * Cases, contacts and their exposures, follow-up, quarantine, diaries, journeys, warnings, and the figures and levels of
 * areas. A degree is kept nowhere: it follows from the edges. No key leads from here to the tables of stays, which are
 * distributed.
 */
const statements = [
  `create table traced_case (id uuid primary key, number bigint generated always as identity, person uuid not null references person (id) on delete cascade, disease text not null, class text not null, state text not null, outcome text, onset_on date, sampled_on date, result_on date, reported_on date not null, result uuid references result (id) on delete set null, area text not null, province text not null, opened_at timestamptz not null, opened_by uuid, ended_at timestamptz, ended_on date, changed_at timestamptz not null)`,
  `create unique index traced_case_open on traced_case (person, disease) where state = 'open'`,
  `create index traced_case_person on traced_case (person)`,
  `create index traced_case_order on traced_case (province, state, reported_on desc, number desc)`,
  `create index traced_case_commune on traced_case (area, state, reported_on desc, number desc)`,
  `create index traced_case_result on traced_case (result)`,
  `create table case_step (number bigint generated always as identity primary key, traced_case uuid not null references traced_case (id) on delete cascade, event text not null, at timestamptz not null, by uuid, note text)`,
  `create index case_step_case on case_step (traced_case)`,

  `create table contact (id uuid primary key, number bigint generated always as identity, traced_case uuid not null references traced_case (id) on delete cascade, from_person uuid not null references person (id) on delete cascade, to_person uuid not null references person (id) on delete cascade, degree smallint not null check (degree between 1 and 5), state text not null, last_on date not null, rule text, follow_until date, diary_until date, assignee uuid, reach_by timestamptz not null, made_at timestamptz not null, made_by uuid, ended_at timestamptz, changed_at timestamptz not null, area text, province text not null, unique (traced_case, from_person, to_person), check (from_person <> to_person))`,
  `create index contact_to on contact (to_person)`,
  `create index contact_from on contact (from_person)`,
  `create index contact_work on contact (province, reach_by, number) where state in ('new', 'in-follow-up', 'lost')`,
  `create index contact_commune_work on contact (area, reach_by, number) where state in ('new', 'in-follow-up', 'lost')`,
  `create table contact_step (number bigint generated always as identity primary key, contact uuid not null references contact (id) on delete cascade, event text not null, at timestamptz not null, by uuid, note text)`,
  `create index contact_step_contact on contact_step (contact)`,
  `create table exposure (id uuid primary key, contact uuid not null references contact (id) on delete cascade, basis text not null, from_at timestamptz not null, to_at timestamptz not null, place uuid, vehicle text, meeting text, metres numeric(5, 1), mask text, made_at timestamptz not null, check (to_at >= from_at))`,
  `create unique index exposure_once on exposure (contact, basis, from_at, coalesce(place::text, vehicle, meeting, ''))`,
  `create table contact_test (contact uuid not null references contact (id) on delete cascade, due_on date not null, test text not null, primary key (contact, due_on, test))`,

  `create table quarantine (id uuid primary key, number bigint generated always as identity, person uuid not null references person (id) on delete cascade, contact uuid references contact (id) on delete set null, kind text not null, state text not null, begins_on date not null, ends_on date not null, rule text not null, source text not null, whereabouts text, area text, province text not null, ordered_at timestamptz not null, ordered_by uuid, ended_at timestamptz, changed_at timestamptz not null, check (ends_on >= begins_on))`,
  `create index quarantine_person on quarantine (person, ends_on)`,
  `create index quarantine_live on quarantine (province, ends_on, number) where state in ('ordered', 'running')`,
  `create table quarantine_step (number bigint generated always as identity primary key, quarantine uuid not null references quarantine (id) on delete cascade, event text not null, at timestamptz not null, by uuid, note text, ends_on date)`,
  `create index quarantine_step_quarantine on quarantine_step (quarantine)`,

  `create table diary_entry (person uuid not null references person (id) on delete cascade, said_on date not null, form text not null, form_version integer not null, answers jsonb not null, flagged boolean not null, said_at timestamptz not null, said_by uuid, primary key (person, said_on))`,

  `create table journey (declaration uuid primary key references declaration (id) on delete cascade, person uuid not null references person (id) on delete cascade, vehicle text not null, kind text, seat text, travelled_on date not null)`,
  `create index journey_vehicle on journey (vehicle, travelled_on)`,
  `create index journey_person on journey (person, travelled_on)`,

  `create table warning (id uuid primary key, number bigint generated always as identity, traced_case uuid not null references traced_case (id) on delete cascade, state text not null, people integer not null, drafted_at timestamptz not null, drafted_by uuid not null, decided_at timestamptz, decided_by uuid, stopped_at timestamptz, recalled_at timestamptz, finished_at timestamptz, note text, area text not null, province text not null)`,
  `create index warning_order on warning (province, drafted_at desc)`,
  `create index warning_case on warning (traced_case)`,
  `create table warned_stretch (warning uuid not null references warning (id) on delete cascade, place uuid not null, from_at timestamptz not null, to_at timestamptz not null, primary key (warning, place, from_at))`,
  `create table warned_person (warning uuid not null references warning (id) on delete cascade, person uuid not null references person (id) on delete cascade, place uuid not null, on_day date not null, told_at timestamptz, recalled_at timestamptz, read_at timestamptz, primary key (warning, person))`,
  `create index warned_person_person on warned_person (person)`,
  `create index warned_person_waits on warned_person (warning) where told_at is null`,

  `create table area_figure (area text not null, province text not null, as_of date not null, population integer not null check (population > 0), coverage double precision, treatment_ready boolean, said_at timestamptz not null, said_by uuid not null, primary key (area, as_of))`,
  `create table area_level (id uuid primary key, number bigint generated always as identity, area text not null, province text not null, disease text not null, rank smallint not null, proposed smallint, rate double precision, figures jsonb, rules_source text, holds_from timestamptz not null, decided_at timestamptz not null, decided_by uuid not null, note text)`,
  `create index area_level_area on area_level (area, holds_from desc, number desc)`,

  `create table gate_device (id uuid primary key, login uuid not null, place uuid not null references place (id) on delete cascade, gate uuid not null, name text not null, made_at timestamptz not null, seen_at timestamptz not null, packed_at timestamptz, stopped_at timestamptz, stopped_by uuid, wiped_at timestamptz)`,
  `create index gate_device_place on gate_device (place)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
