import { type Kysely, sql } from 'kysely';

/**
 * Tubes, who is in them, their chain of custody, and results with theirs. Nothing is overwritten that somebody was told: a
 * result ends and another takes its place. One waiting and one released result per tube are constraints, as is a code
 * used by one tube that counts. A file of rows is kept whole beside what was made of it.
 */
const statements = [
  `create table tube (id uuid primary key, code text not null, kind text not null, specimen text not null, pool text, people integer not null, state text not null, place uuid not null references place (id), session uuid references session (id), collected_at timestamptz not null, recorded_at timestamptz not null, collected_by uuid not null, due_at timestamptz not null, old_at timestamptz not null, laboratory uuid references place (id), received_at timestamptz, waits text, rejection text, area text not null, province text not null)`,
  `create unique index tube_code on tube (code) where state <> 'discarded'`,
  `create index tube_place on tube (place, collected_at desc, id desc)`,
  `create index tube_waits on tube (laboratory, waits, collected_at, id) where waits is not null`,
  `create index tube_laboratory on tube (laboratory, collected_at, id) where laboratory is not null`,
  `create table specimen (id uuid primary key, tube uuid not null references tube (id) on delete cascade, position integer not null, person uuid not null references person (id) on delete cascade, booking uuid references booking (id) on delete set null, reason text not null, code_hash text not null, phone text, taken_at timestamptz not null)`,
  `create index specimen_tube on specimen (tube, position)`,
  `create index specimen_person on specimen (person, taken_at desc, id desc)`,
  `create table tube_step (number bigint generated always as identity primary key, tube uuid not null references tube (id) on delete cascade, event text not null, at timestamptz not null, recorded_at timestamptz not null, by uuid not null, place uuid not null references place (id), note text)`,
  `create index tube_step_tube on tube_step (tube, number)`,
  `create table result (id uuid primary key, number bigint generated always as identity, tube uuid not null references tube (id) on delete cascade, outcome text not null, means text not null, cycle_thresholds jsonb, kit text not null, lot text, state text not null, persons_needed integer not null, tested_at timestamptz not null, entered_by uuid not null, entered_at timestamptz not null, verified_by uuid, verified_at timestamptz, released_by uuid, released_at timestamptz, replaces uuid references result (id), note text, ended_at timestamptz)`,
  `create index result_tube on result (tube, number)`,
  `create unique index result_waiting on result (tube) where state in ('entered', 'verified')`,
  `create unique index result_standing on result (tube) where state = 'released'`,
  `create table result_link (token_hash text primary key, specimen uuid not null references specimen (id) on delete cascade, made_at timestamptz not null, opened_at timestamptz)`,
  `create index result_link_specimen on result_link (specimen)`,
  `create table rebind (id uuid primary key, specimen uuid not null references specimen (id) on delete cascade, place uuid not null references place (id), phone text, code_hash text not null, token_hash text not null, asked_by uuid not null, asked_at timestamptz not null, state text not null, decided_by uuid, decided_at timestamptz)`,
  `create unique index rebind_waiting on rebind (specimen) where state = 'waiting'`,
  `create table change_set (id uuid primary key, kind text not null, place uuid not null references place (id), state text not null, bytes integer not null, digest text not null, data bytea, rows integer not null default 0, unknown_columns jsonb not null default '[]', faults jsonb not null default '[]', uploaded_by uuid not null, uploaded_at timestamptz not null, committed_by uuid, committed_at timestamptz, lease_until timestamptz, area text not null, province text not null)`,
  `create unique index change_set_digest on change_set (place, digest) where state not in ('cancelled', 'refused')`,
  `create index change_set_place on change_set (place, uploaded_at desc, id desc)`,
  `create index change_set_work on change_set (uploaded_at) where state in ('uploaded', 'committing')`,
  `create table change_row (change_set uuid not null references change_set (id) on delete cascade, number integer not null, state text not null, cells jsonb not null, finding jsonb, issues jsonb not null, primary key (change_set, number))`,
  `create index change_row_state on change_row (change_set, state, number)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
