import { sql } from 'kysely';
import { type Asked, type Source, encountersStatement } from '../../src/tracing/encounters';
import { type Db, INDEX_PEOPLE, began, keptSince, now } from './stays';

/** What a meeting is, and since when. */
export const asked: Asked = { minutes: 15, now, keptSince };

/** Somebody over the two weeks. */
export const source = (person: number): Source => ({ person, from: began, to: now });

/**
 * Every contestant counts the people that each of the index people met, one after another and within the database, so
 * that none is charged for the way of its answer or for being planned.
 */
export type Name = 'ours' | 'limit' | 'gist' | 'naive';

const ours = `select count(distinct "to") from encounters(array[who]::bigint[], array[began], array[asked_at], 15,
  asked_at, kept_since)`;

/** Exactly the rows of the result, by their keys from a covering index: what cannot be left out. */
const limit = `select count(distinct stay.person_key) from result_row
  join stay on stay.place_key = result_row.place_key and stay.entered_at = result_row.entered_at
  where result_row.who = counted.who`;

/** A self-join on the foreign keys, as an ORM writes it. */
const naive = `select count(distinct other.person_id) from naive_visit mine
  join naive_visit other on other.place_id = mine.place_id
  where mine.person_id = md5(who::text)::uuid and other.person_id <> mine.person_id and mine.entered_at >= began
    and least(mine.left_at, other.left_at) - greatest(mine.entered_at, other.entered_at) >= interval '15 minutes'`;

const gist = `select count(distinct other.person_key) from ranged mine
  join ranged other on other.place_key = mine.place_key and other.during && mine.during
  where mine.person_key = who and other.person_key <> mine.person_key and lower(mine.during) >= began
    and upper(mine.during * other.during) - lower(mine.during * other.during) >= interval '15 minutes'`;

const statements: Record<Name, string> = { ours, limit, gist, naive };

/** Makes the functions of the contestants, and the keys of the result's rows for the limit. */
export async function prepare(db: Db): Promise<void> {
  await sql`create table result_row as
    select mine.person_key as who, s.place_key, s.entered_at from stay mine join stay s on s.place_key = mine.place_key
    where mine.person_key = any(${[...INDEX_PEOPLE]}::bigint[]) and mine.entered_at >= ${began}::timestamptz
      and s.person_key <> mine.person_key and s.entered_at > mine.entered_at - interval '12 hours'
      and s.entered_at < mine.left_at
      and least(s.left_at, mine.left_at) - greatest(s.entered_at, mine.entered_at) >= interval '15 minutes'`.execute(
    db,
  );
  await sql`create index result_row_who on result_row (who)`.execute(db);
  await sql`vacuum analyze result_row`.execute(db);
  for (const [name, statement] of Object.entries(statements))
    await sql
      .raw(
        `create function counted_${name}(people bigint[], began timestamptz, asked_at timestamptz, kept_since timestamptz)
returns bigint[] language plpgsql stable set plan_cache_mode = force_generic_plan as $function$
<<counted>>
declare who bigint; n bigint; found bigint[] := '{}';
begin
  foreach who in array people loop
    ${statement.replace(/^select (count\(distinct [^)]*\))/, 'select $1 into n')};
    found := found || n;
  end loop;
  return found;
end
$function$`,
      )
      .execute(db);
}

/** People that each of the index people met, as a contestant counts them. */
export async function count(db: Db, name: Name): Promise<number[]> {
  const { rows } = await sql<{ found: number[] }>`
    select ${sql.raw(`counted_${name}`)}(${[...INDEX_PEOPLE]}::bigint[], ${began}::timestamptz, ${now}::timestamptz,
      ${keptSince}::timestamptz) as found`.execute(db);
  return (rows[0]?.found ?? []).map(Number);
}

/** Pages that asking for one person touches. */
export async function pagesOf(db: Db): Promise<number> {
  const { rows } = await sql<{ 'QUERY PLAN': { Plan: Record<string, number> }[] }>`
    explain (analyze, buffers, format json) ${encountersStatement([source(1)], asked)}`.execute(db);
  const [answer] = rows.flatMap((row) => Object.values(row));
  const plan = answer?.[0]?.Plan ?? {};
  return (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0);
}
