import { type Kysely, sql } from 'kysely';

/**
 * Whom people met, as in `0025-encounters`, with an overlap said as four bounds: either stay is long enough, and each
 * begins long enough before the other ends. Two of them bound what is read of the index, and none is worked out for each row
 * that is read. Minutes are one at least, as the policies of tracing demand.
 */
const own = (table: string, left: string) => `
      select source.person_key, ${table}.place_key, greatest(${table}.entered_at, source.from_at) as from_at,
        least(${left}, source.to_at) as to_at
      from source join ${table} on ${table}.person_key = source.person_key
      where ${table}.entered_at > source.from_at - interval '12 hours' and ${table}.entered_at < source.to_at
        and ${table}.entered_at >= kept_since and ${left} > source.from_at`;

const overlap = (table: string, left: string) => `
    select mine.person_key, ${table}.person_key, mine.place_key,
      greatest(mine.from_at, ${table}.entered_at), least(mine.to_at, ${left})
    from mine join ${table} on ${table}.place_key = mine.place_key
    where ${table}.entered_at > mine.met_from - interval '12 hours' and ${table}.entered_at <= mine.met_to
      and ${table}.entered_at >= kept_since and ${left} >= mine.met_from
      and ${table}.person_key <> mine.person_key
      and ${left} >= ${table}.entered_at + make_interval(mins => minutes)`;

const openUntil = `least(asked_at, open_stay.entered_at + interval '12 hours')`;

const statement = `
create or replace function encounters(
  persons bigint[], froms timestamptz[], tos timestamptz[], minutes integer, asked_at timestamptz, kept_since timestamptz
)
returns table ("from" bigint, "to" bigint, place bigint, from_at timestamptz, to_at timestamptz)
language plpgsql stable set plan_cache_mode = force_generic_plan as $function$
#variable_conflict use_column
begin
  return query
  with source as materialized (
    select * from unnest(persons, froms, tos) as source(person_key, from_at, to_at)
  ),
  mine as materialized (
    select *, from_at + make_interval(mins => minutes) as met_from, to_at - make_interval(mins => minutes) as met_to
    from (${own('stay', 'stay.left_at')}
      union all${own('open_stay', openUntil)}
    ) as own
    where to_at - make_interval(mins => minutes) >= from_at
  )${overlap('stay', 'stay.left_at')}
  union all${overlap('open_stay', openUntil)};
end
$function$`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statement).execute(db);
}
