import type { OpenDatabase } from '@binhan/server';
import { sql } from 'kysely';
import { STAY_RETENTION_DAYS } from '../../src/stays/kept';

/** The days that are asked about, up to the moment of the run; the table holds all days for which stays are kept. */
export const DAYS = 14;
export const now = new Date().toISOString();
export const began = daysAgo(DAYS);
export const keptSince = daysAgo(STAY_RETENTION_DAYS);

/** The people whose contacts are looked for: somewhere else every day, evenly spread over all stays. */
export const INDEX_PEOPLE = [1, 2, 3, 4, 5, 6, 7, 8] as const;

export type Db = OpenDatabase['db'];

/**
 * Stays of a province for as long as they are kept, in the order in which they were entered. Places are as unlike as a
 * shop and a market (log-normal, five hundred stays on average), so that most stays are in places that are busy; a stay
 * takes ten minutes to four hours, somebody has five. Tables are those of the migrations, with a partition for each week.
 */
export async function fill(db: Db, stays: number): Promise<void> {
  await partitions(db);
  await sql`select setseed(0.5)`.execute(db);
  const spread = 1.6;
  await sql`
    create table busy as
    select place, size, sum(size) over (order by size, place) as upto
    from (
      select place, ceil(500 * exp(${spread}::float8 * sqrt(-2 * ln(1 - random())) * cos(2 * pi() * random())
        - ${(spread * spread) / 2}::float8))::int as size
      from generate_series(1, ${Math.ceil(stays / 500)}::int) as place
    ) as places`.execute(db);
  await sql`
    insert into stay (place_key, person_key, id, gate, entered_at, left_at, received_at, method)
    select place, person, gen_random_uuid(), '00000000-0000-4000-8000-000000000000', entered,
      entered + make_interval(mins => minutes), entered, 'poster'
    from (
      select place, ${INDEX_PEOPLE.length + 1}::int + (random() * ${Math.ceil(stays / 5)}::int)::int as person,
        ${keptSince}::timestamptz + make_interval(secs => random() * ${STAY_RETENTION_DAYS * 86_400 - 15_000}::int)
          as entered,
        10 + (random() * 230)::int as minutes
      from busy cross join lateral generate_series(1, size)
    ) as made order by entered`.execute(db);
  await sql`
    insert into stay (place_key, person_key, id, gate, entered_at, left_at, received_at, method)
    select place, person, gen_random_uuid(), '00000000-0000-4000-8000-000000000000',
      ${began}::timestamptz + make_interval(days => day, hours => 3, secs => person),
      ${began}::timestamptz + make_interval(days => day, hours => 4, secs => person), now(), 'poster'
    from generate_series(0, ${DAYS - 1}) as day
    cross join unnest(${[...INDEX_PEOPLE]}::int[]) as person
    cross join lateral (
      select place from busy
      where upto >= (day + (person - 0.5) / ${INDEX_PEOPLE.length}::float8) / ${DAYS}::float8
        * (select sum(size) from busy)
      order by upto limit 1
    ) as of_day`.execute(db);
  await sql`vacuum analyze stay`.execute(db);
  await sql`analyze open_stay`.execute(db);
}

/** The plain tables of peers: a row a visit with two foreign keys and an index on each; a range and its GiST index. */
export async function fillPeers(db: Db): Promise<void> {
  await sql`create table naive_visit as
    select id, md5(person_key::text)::uuid as person_id, md5(place_key::text)::uuid as place_id,
      entered_at, left_at from stay`.execute(db);
  await sql`alter table naive_visit add primary key (id)`.execute(db);
  await sql`create index naive_visit_person on naive_visit (person_id)`.execute(db);
  await sql`create index naive_visit_place on naive_visit (place_id)`.execute(db);
  await sql`vacuum analyze naive_visit`.execute(db);
  await sql`create extension if not exists btree_gist`.execute(db);
  await sql`create table ranged as
    select place_key, person_key, tstzrange(entered_at, left_at) as during from stay`.execute(db);
  await sql`create index ranged_person on ranged (person_key)`.execute(db);
  await sql`create index ranged_place on ranged using gist (place_key, during)`.execute(db);
  await sql`vacuum analyze ranged`.execute(db);
}

async function partitions(db: Db): Promise<void> {
  for (let week = 0; week * 7 < STAY_RETENTION_DAYS + 7; week += 1) {
    const [from, until] = [week, week + 1].map((n) => daysAgo(STAY_RETENTION_DAYS - 7 * n));
    await sql`create table ${sql.table(`stay_bench_${week}`)} partition of stay
      for values from (${sql.lit(from)}) to (${sql.lit(until)})`.execute(db);
  }
}

function daysAgo(days: number): string {
  return new Date(Date.parse(now) - days * 86_400_000).toISOString();
}
