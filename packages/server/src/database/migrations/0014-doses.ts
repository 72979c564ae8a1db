import { type Kysely, sql } from 'kysely';

/** The vaccination record: its lines, what contradicts, registrations for doses, lots and the books of each site's stock. */
const statements = [
  `create table registration (id uuid primary key, person uuid not null references person (id) on delete cascade, program text not null, priority_group text, rank integer not null, state text not null, occupation text, workplace text, wished_from date, wished_part text, history jsonb not null, registered_at timestamptz not null, registered_by uuid, invited_at timestamptz, invited_until timestamptz, session uuid references session (id), note text, changed_at timestamptz not null, area text, province text not null)`,
  `create unique index registration_live on registration (person, program) where state in ('waiting', 'invited')`,
  `create index registration_order on registration (province, area, program, state, rank, registered_at, id)`,
  `create index registration_person on registration (person)`,
  `create index registration_lapse on registration (invited_until) where state = 'invited'`,

  `create table lot (id uuid primary key, vaccine text not null, number text not null, expires_on date not null, state text not null, note text, changed_at timestamptz not null, unique (vaccine, number))`,
  `create table stock_move (number bigint generated always as identity primary key, id uuid not null unique, place uuid not null references place (id), lot uuid not null references lot (id), kind text not null, doses integer not null, at timestamptz not null, recorded_at timestamptz not null, by uuid not null, session uuid references session (id), other_place uuid references place (id), answers uuid references stock_move (id), note text, area text not null, province text not null)`,
  `create index stock_of_place on stock_move (place, lot)`,
  `create index stock_of_session on stock_move (session, lot) where session is not null`,
  `create unique index stock_arrival on stock_move (answers) where answers is not null`,

  `create table dose (id uuid primary key, number bigint generated always as identity, person uuid not null references person (id) on delete cascade, program text not null, vaccine text not null, type text not null, ordinal integer not null, given_on date not null, given_at timestamptz, lot text, lot_id uuid references lot (id), lot_expires_on date, body_site text, place uuid references place (id), where_given text, country text, booking uuid references booking (id) on delete set null, registration uuid references registration (id) on delete set null, screened_by uuid, given_by uuid, grade text not null, state text not null, source jsonb, signature text, kid text, replaces uuid references dose (id), note text, recorded_at timestamptz not null, recorded_by uuid, ended_at timestamptz, ended_by uuid, area text, province text not null)`,
  `create index dose_of_person on dose (person, program, given_on)`,
  `create index dose_of_place on dose (place, given_on)`,
  `create index dose_of_lot on dose (lot_id) where lot_id is not null`,
  `create index dose_of_lot_text on dose (vaccine, lot) where lot is not null`,
  `create unique index dose_of_booking on dose (booking) where booking is not null and state = 'recorded'`,
  `create unique index dose_replaced on dose (replaces) where replaces is not null`,
  `create table dose_conflict (id uuid primary key, person uuid not null references person (id) on delete cascade, kind text not null, first uuid not null references dose (id) on delete cascade, second uuid not null references dose (id) on delete cascade, found_at timestamptz not null, decided_at timestamptz, decided_by uuid, decision text, note text, area text, province text not null, unique (first, second))`,
  `create index dose_conflict_open on dose_conflict (province, area, found_at, id) where decided_at is null`,
  `create index dose_conflict_person on dose_conflict (person)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
