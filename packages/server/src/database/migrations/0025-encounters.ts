import { type Kysely, sql } from 'kysely';

/**
 * Whom people met, as a function: its plan is made once a connection, which for one person takes three times as long as
 * carrying it out. It is the general plan on purpose: one made for certain people gains nothing here, since every step asks
 * for one range of an index. Kept steps, and joins on the columns by which stays can be distributed. A stay lasts twelve
 * hours at most, as the table demands.
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
    where ${table}.entered_at > mine.from_at - interval '12 hours' and ${table}.entered_at < mine.to_at
      and ${table}.entered_at >= kept_since and ${left} > mine.from_at
      and ${table}.person_key <> mine.person_key
      and least(mine.to_at, ${left}) - greatest(mine.from_at, ${table}.entered_at)
        >= make_interval(mins => minutes)`;

const openUntil = `least(asked_at, open_stay.entered_at + interval '12 hours')`;

const statement = `
create function encounters(
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
  mine as materialized (${own('stay', 'stay.left_at')}
    union all${own('open_stay', openUntil)}
  )${overlap('stay', 'stay.left_at')}
  union all${overlap('open_stay', openUntil)};
end
$function$`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statement).execute(db);
}
