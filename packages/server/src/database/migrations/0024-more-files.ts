import { type Kysely, sql } from 'kysely';

/**
 * Files of rows that are of no place: of places somebody registers, which are theirs, and of contacts, which are a case's.
 * What a file belongs to is its owner, and the same bytes of one owner are one file.
 */
const statements = [
  `alter table change_set alter column place drop not null, add column traced_case uuid references traced_case (id) on delete cascade, add column confirms boolean not null default false`,
  `alter table change_set add column owner uuid not null generated always as (coalesce(place, traced_case, uploaded_by)) stored`,
  `alter table change_row add column made_place uuid references place (id) on delete set null, add column contact uuid references contact (id) on delete set null, add column choice text`,
  `create index change_row_contact on change_row (contact) where contact is not null`,
  `create index change_row_made_place on change_row (made_place) where made_place is not null`,
  // A file of contacts asks whose telephones these are.
  `create index person_phone on person ((details ->> 'phone')) where details ->> 'phone' is not null`,
  `drop index change_set_digest`,
  `create unique index change_set_digest on change_set (owner, kind, digest, area, session, program) nulls not distinct where state not in ('cancelled', 'refused')`,
  `drop index change_set_place`,
  `create index change_set_owner on change_set (owner, uploaded_at desc, id desc)`,
  `create index change_set_traced_case on change_set (traced_case) where traced_case is not null`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
