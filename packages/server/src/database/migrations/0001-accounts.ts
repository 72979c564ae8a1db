import { type Kysely, sql } from 'kysely';

/**
 * Users, sessions, passwords and second factors, as better-auth 1.7.25 with the plugins phone-number, two-factor and
 * bearer wants them. Frozen text: a test compares what the library asks for today.
 */
const login = [
  `create table login_user (id uuid default pg_catalog.gen_random_uuid() not null primary key, name text not null, email text not null unique, email_verified boolean not null, image text, created_at timestamptz default current_timestamp not null, updated_at timestamptz default current_timestamp not null, phone_number text unique, phone_number_verified boolean, two_factor_enabled boolean)`,
  `create table login_session (id uuid default pg_catalog.gen_random_uuid() not null primary key, expires_at timestamptz not null, token text not null unique, created_at timestamptz default current_timestamp not null, updated_at timestamptz not null, ip_address text, user_agent text, user_id uuid not null references login_user (id) on delete cascade)`,
  `create table login_account (id uuid default pg_catalog.gen_random_uuid() not null primary key, account_id text not null, provider_id text not null, user_id uuid not null references login_user (id) on delete cascade, access_token text, refresh_token text, id_token text, access_token_expires_at timestamptz, refresh_token_expires_at timestamptz, scope text, password text, created_at timestamptz default current_timestamp not null, updated_at timestamptz not null)`,
  `create table login_verification (id uuid default pg_catalog.gen_random_uuid() not null primary key, identifier text not null, value text not null, expires_at timestamptz not null, created_at timestamptz default current_timestamp not null, updated_at timestamptz default current_timestamp not null)`,
  `create table login_two_factor (id uuid default pg_catalog.gen_random_uuid() not null primary key, secret text not null, backup_codes text not null, user_id uuid not null references login_user (id) on delete cascade, verified boolean, failed_verification_count integer, locked_until timestamptz)`,
  `create index login_session_user_id_idx on login_session (user_id)`,
  `create index login_account_user_id_idx on login_account (user_id)`,
  `create index login_verification_identifier_idx on login_verification (identifier)`,
  `create index login_two_factor_secret_idx on login_two_factor (secret)`,
  `create index login_two_factor_user_id_idx on login_two_factor (user_id)`,
];

/** What closes the gaps of sign-in: codes, second factors used once, limits, repeated writes. */
const ours = [
  `create table code_challenge (phone_hash text primary key, seed text not null, valid_until timestamptz not null, attempts integer not null, used_at timestamptz)`,
  `create table used_second_factor (user_id uuid not null, code_hash text not null, used_at timestamptz not null, primary key (user_id, code_hash))`,
  `create table rate_limit (key text primary key, points integer not null, until timestamptz not null)`,
  `create table idempotency (key_hash text primary key, body_hash text not null, answer bytea, status integer, created_at timestamptz not null)`,
  `create index idempotency_created on idempotency (created_at)`,
  `create table access_grant (id uuid primary key, user_id uuid not null, role text not null, area text, place uuid, valid_from date not null, valid_until date, given_by uuid, created_at timestamptz not null, check ((area is null) <> (place is null)))`,
  `create index access_grant_user on access_grant (user_id)`,
  `create index access_grant_place on access_grant (place) where place is not null`,
  `create table integrator (id uuid primary key, name text not null, key_hash text not null unique, origins jsonb, area text not null, valid_from date not null, valid_until date)`,
  `create table outbox_message (id uuid primary key, channel text not null, recipient text not null, subject text, text text not null, state text not null, attempts integer not null, not_before timestamptz not null, created_at timestamptz not null, sent_at timestamptz, last_error text)`,
  `create table signing_key (kid text primary key, sealed bytea not null, created_at timestamptz not null, withdrawn_at timestamptz)`,
  `create index outbox_message_waiting on outbox_message (not_before) where state = 'waiting'`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...login, ...ours]) await sql.raw(statement).execute(db);
}
