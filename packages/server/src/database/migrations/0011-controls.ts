import { type Kysely, sql } from 'kysely';

/** Quality control samples of laboratories. The number keeps the order in which they were recorded. */
const statements = [
  `create table control_sample (number bigint generated always as identity unique, id uuid primary key, laboratory uuid not null references place (id), test text not null, control text not null, kit text not null, lot text, outcome text not null, means text not null, passed boolean not null, cycle_thresholds jsonb, tested_at timestamptz not null, entered_by uuid not null, entered_at timestamptz not null)`,
  `create index control_sample_of on control_sample (laboratory, test, tested_at)`,
  `create index control_sample_newest on control_sample (laboratory, number desc)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
