import { type Kysely, sql } from 'kysely';

/** What happens at a vaccination site around a dose, what is seen after it, and what becomes of a lot. */
const statements = [
  `create table screening (id uuid primary key, number bigint generated always as identity, booking uuid not null references booking (id) on delete cascade, person uuid not null references person (id) on delete cascade, place uuid not null references place (id), vaccine text not null, rules text not null, rules_from date not null, rules_source text not null, answers jsonb not null, conclusion text not null, because jsonb not null, screened_at timestamptz not null, recorded_at timestamptz not null, screened_by uuid not null, cleared_at timestamptz, cleared_by uuid, clear_note text)`,
  `create index screening_of_booking on screening (booking, vaccine, screened_at)`,
  `create index screening_of_person on screening (person)`,
  `create table visit (booking uuid primary key references booking (id) on delete cascade, person uuid not null references person (id) on delete cascade, place uuid not null references place (id), observe_until timestamptz, left_at timestamptz, left_note text, not_given text, next text, again_on date, note text, ended_at timestamptz, ended_by uuid)`,
  `create index visit_of_person on visit (person)`,

  `create table adverse_event (id uuid primary key, dose uuid not null references dose (id) on delete cascade, person uuid not null references person (id) on delete cascade, place uuid references place (id), program text not null, vaccine text not null, lot text, started_on date not null, reactions jsonb not null, other text, seriousness jsonb not null, outcome text not null, state text not null, serious boolean not null, reported_by_person boolean not null, reported_at timestamptz not null, due_at timestamptz, notified_at timestamptz, reference text, area text, province text not null)`,
  `create index adverse_event_order on adverse_event (province, area, state, due_at, id)`,
  `create index adverse_event_of_dose on adverse_event (dose)`,
  `create index adverse_event_of_person on adverse_event (person)`,
  `create table adverse_event_step (number bigint generated always as identity primary key, adverse_event uuid not null references adverse_event (id) on delete cascade, event text not null, at timestamptz not null, by uuid, note text)`,
  `create index adverse_event_steps on adverse_event_step (adverse_event, number)`,
  `create table dose_question (dose uuid not null references dose (id) on delete cascade, day integer not null, asked_at timestamptz not null, answered_at timestamptz, fine boolean, primary key (dose, day))`,
  `create index dose_followed on dose (given_at) where given_at is not null and state = 'recorded'`,

  `create table lot_step (number bigint generated always as identity primary key, lot uuid not null references lot (id), event text not null, at timestamptz not null, by uuid not null, note text not null, told integer not null)`,
  `create index lot_steps on lot_step (lot, number)`,
  `create table lot_notice (id uuid primary key, lot uuid not null references lot (id), place uuid not null references place (id), event text not null, note text not null, at timestamptz not null, seen_at timestamptz, seen_by uuid)`,
  `create index lot_notice_of_place on lot_notice (place, at)`,
  `create table lot_task (lot uuid not null references lot (id), dose uuid not null references dose (id) on delete cascade, outcome text, note text, made_at timestamptz not null, changed_at timestamptz, changed_by uuid, primary key (lot, dose))`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
