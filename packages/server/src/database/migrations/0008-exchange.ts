import { type Kysely, sql } from 'kysely';

/**
 * What other systems are told and what they tell: one ledger of transmissions, written with the event and carried later,
 * in order for each person and each tube; what the national platform sends, each message once; daily reconciliations;
 * and the addresses that are called. Bodies are not kept: they are made of the records when they are sent.
 */
const statements = [
  `create table transmission (id uuid primary key, number bigint generated always as identity, receiver text not null, kind text not null, order_key uuid not null, tube uuid not null, specimen uuid, result uuid, day date not null, state text not null, attempts integer not null default 0, not_before timestamptz not null, created_at timestamptz not null, sent_at timestamptz, acknowledged_at timestamptz, last_error text, digest text, note text, area text not null, province text not null)`,
  `create index transmission_open on transmission (receiver, order_key, number) where state in ('waiting', 'sent', 'dead')`,
  `create index transmission_due on transmission (receiver, not_before) where state in ('waiting', 'sent')`,
  `create index transmission_day on transmission (receiver, day)`,
  `create index transmission_receiver on transmission (receiver, number desc)`,
  `create index transmission_tube on transmission (tube)`,
  `create table received_message (id text primary key, kind text not null, subject text not null, sequence bigint, body jsonb not null, state text not null, received_at timestamptz not null)`,
  `create index received_message_early on received_message (subject, sequence) where state = 'early'`,
  `create table received_subject (subject text primary key, last bigint not null)`,
  `create table reconciliation (id uuid primary key, day date not null, at timestamptz not null, ours jsonb not null, theirs jsonb, equal boolean not null, differences jsonb not null)`,
  `create index reconciliation_at on reconciliation (at desc, id desc)`,
  `create table exchange_key (kid text primary key, sealed bytea not null, created_at timestamptz not null)`,
  `create table webhook (id uuid primary key, name text not null, url text not null, kinds jsonb not null, area text not null, secret bytea not null, previous bytea, previous_until timestamptz, created_by uuid not null, created_at timestamptz not null, ended_at timestamptz)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
