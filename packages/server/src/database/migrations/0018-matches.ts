import { type Kysely, sql } from 'kysely';

/** Records that may be one person's: the keys under which they meet, pairs for a person to decide, and what was joined. */
const statements = [
  // Whoever was joined to another stays as a row that leads there. Without `keyed_at` nobody looked for their like yet.
  `alter table person add column merged_into uuid references person (id) on delete cascade, add column keyed_at timestamptz`,
  `create index person_alias on person (merged_into) where merged_into is not null`,
  `create index person_unkeyed on person (key) where keyed_at is null and details is not null and merged_into is null`,
  `create table person_key (person uuid not null references person (id) on delete cascade, hash text not null, primary key (hash, person))`,
  `create index person_key_person on person_key (person)`,

  `create table person_match (id uuid primary key, a uuid not null references person (id) on delete cascade, b uuid not null references person (id) on delete cascade, score integer not null, reasons jsonb not null, state text not null, found_at timestamptz not null, decided_at timestamptz, decided_by uuid, note text, unique (a, b), check (a < b))`,
  `create index person_match_order on person_match (state, score desc, id desc)`,
  `create index person_match_b on person_match (b)`,

  `create table person_merge (id uuid primary key, match uuid not null references person_match (id) on delete cascade, kept uuid not null references person (id) on delete cascade, merged uuid not null references person (id) on delete cascade, moved jsonb not null, held jsonb not null, remained jsonb not null, found jsonb not null, person_before jsonb not null, filled jsonb not null, merged_at timestamptz not null, merged_by uuid not null, undone_at timestamptz, undone_by uuid, undo_note text)`,
  `create unique index person_merge_live on person_merge (merged) where undone_at is null`,
  `create index person_merge_kept on person_merge (kept)`,
  `create index person_merge_match on person_merge (match)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
