import { type Kysely, sql } from 'kysely';

/**
 * Sessions of a site, their slots and the bookings of people. A seat is a row, not a number that is counted up and down:
 * whoever takes one locks the slot and counts, so that nothing can drift. One live booking per person and offer is a
 * constraint.
 */
const statements = [
  `create table session (id uuid primary key, place uuid not null references place (id), offer text not null, held_on date not null, starts_at timestamptz not null, ends_at timestamptz not null, state text not null, walk_in_share integer not null, over_booking integer not null, area text not null, province text not null, called integer not null default 0, created_at timestamptz not null)`,
  `create index session_place on session (place, starts_at desc, id desc)`,
  `create index session_area on session (area, starts_at, id) where state = 'open'`,
  `create index session_province on session (province, starts_at, id) where state = 'open'`,
  `create table slot (id uuid primary key, session uuid not null references session (id) on delete cascade, starts_at timestamptz not null, ends_at timestamptz not null, capacity integer not null, seats integer not null)`,
  `create index slot_session on slot (session, starts_at)`,
  `create table booking (id uuid primary key, session uuid not null references session (id), slot uuid references slot (id), person uuid not null references person (id) on delete cascade, offer text not null, state text not null, walk_in boolean not null default false, code text not null unique, reason text, held_until timestamptz, queue_number integer, made_by uuid not null, made_at timestamptz not null, changed_at timestamptz not null)`,
  `create unique index booking_live on booking (person, offer) where state in ('held', 'booked', 'arrived')`,
  `create index booking_slot on booking (slot) where state in ('held', 'booked', 'arrived', 'done')`,
  `create index booking_session on booking (session, state)`,
  `create index booking_person on booking (person, made_at desc, id desc)`,
  `create unique index booking_queue on booking (session, queue_number) where queue_number is not null`,
  `create table booking_reminder (booking uuid not null references booking (id) on delete cascade, hours integer not null, sent_at timestamptz not null, primary key (booking, hours))`,
  `create table stand_by (number bigint generated always as identity, session uuid not null references session (id) on delete cascade, person uuid not null references person (id) on delete cascade, since timestamptz not null, asked_by uuid not null, primary key (session, person))`,
  `create index stand_by_order on stand_by (session, number)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
