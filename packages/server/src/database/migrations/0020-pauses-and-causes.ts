import { type Kysely, sql } from 'kysely';

/** A lot that is not used at some sites until the province decides; and what is known of an event after a dose, and why it was. */
const statements = [
  `create table lot_pause (id uuid primary key, lot uuid not null references lot (id), place uuid references place (id), area text not null, province text not null, note text not null, at timestamptz not null, by uuid not null, ended_at timestamptz, ended_by uuid)`,
  `create unique index lot_pause_open on lot_pause (lot, area, place) nulls not distinct where ended_at is null`,

  `alter table adverse_event add column facts jsonb, add column causality text`,
  `alter table adverse_event_step add column causality text, add column before jsonb`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
