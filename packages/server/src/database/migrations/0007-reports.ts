import { type Kysely, sql } from 'kysely';

/**
 * Reports as they were sent, each version kept, and when a unit was asked for one; cases of notifiable diseases with their
 * way. One notification of a case is a constraint: two results that say the same tell the authority once.
 */
const statements = [
  `create table report (id uuid primary key, rule text not null, place uuid not null references place (id), day date not null, figures jsonb not null, note text, sent_at timestamptz not null, sent_by uuid not null, due_at timestamptz not null, replaced_at timestamptz, area text not null, province text not null)`,
  `create unique index report_current on report (rule, day, place) where replaced_at is null`,
  `create index report_place on report (place, day)`,
  `create table report_reminder (rule text not null, place uuid not null references place (id), day date not null, asked_at timestamptz not null, asked_by uuid not null, primary key (rule, day, place))`,
  `create table notification (id uuid primary key, rule text not null, disease text not null, specimen uuid not null references specimen (id) on delete cascade, result uuid not null references result (id) on delete cascade, person uuid not null references person (id) on delete cascade, state text not null, found_at timestamptz not null, due_at timestamptz not null, notified_at timestamptz, reference text, area text not null, province text not null)`,
  `create unique index notification_case on notification (specimen, rule) where state not in ('dropped', 'taken-back')`,
  `create index notification_person on notification (person, disease, found_at desc)`,
  `create index notification_result on notification (result)`,
  `create index notification_due on notification (province, due_at, id)`,
  `create index notification_area on notification (area, due_at, id)`,
  `create table notification_step (number bigint generated always as identity primary key, notification uuid not null references notification (id) on delete cascade, event text not null, at timestamptz not null, by uuid, note text)`,
  `create index notification_step_of on notification_step (notification, number)`,
  `create index tube_collected on tube (collected_at)`,
  `create index result_tested on result (tested_at) where state = 'released'`,
  `create index result_released on result (released_at) where state = 'released'`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
