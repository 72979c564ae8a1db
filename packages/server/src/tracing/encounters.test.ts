import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestServer, startServer } from '../../test/server';
import { encountersOf } from './encounters';

let world: TestServer;
beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());

const hour = (of: number) => new Date(Date.UTC(2026, 10, 20, of)).toISOString();

async function stay(place: number, person: number, from: number, to?: number): Promise<void> {
  const row = sql`${place}, ${person}, gen_random_uuid(), gen_random_uuid(), ${hour(from)}::timestamptz`;
  await (
    to === undefined
      ? sql`insert into open_stay (place_key, person_key, id, gate, entered_at, received_at, method)
        values (${row}, now(), 'poster')`
      : sql`insert into stay (place_key, person_key, id, gate, entered_at, left_at, received_at, method)
        values (${row}, ${hour(to)}::timestamptz, now(), 'poster')`
  ).execute(world.database.db);
}

const asked = (minutes: number) => ({ minutes, now: hour(30), keptSince: hour(-300) });

test('an encounter is as long as both were there, from the length that is asked for on', async () => {
  await stay(901, 9001, 0, 2);
  await stay(901, 9002, 1, 3);
  await stay(901, 9003, 2, 4);
  await stay(902, 9004, 0, 2);
  await stay(901, 9005, 1);
  const of = { person: 9001, from: hour(-24), to: hour(24) };
  const met = await encountersOf(world.database.db, [of], asked(15));
  expect(
    met
      .toSorted((a, b) => Number(a.to) - Number(b.to))
      .map(({ to, fromAt, toAt }) => [Number(to), fromAt, toAt]),
  ).toEqual([
    [9002, new Date(hour(1)), new Date(hour(2))],
    [9005, new Date(hour(1)), new Date(hour(2))],
  ]);
  expect(await encountersOf(world.database.db, [of], asked(61))).toEqual([]);
  // Of the source only the time in which others could be infected counts.
  const later = { ...of, from: new Date(Date.parse(hour(1)) + 50 * 60_000).toISOString() };
  expect(await encountersOf(world.database.db, [later], asked(15))).toEqual([]);
});

test('a stay that ended nowhere counts for twelve hours, in either place of the meeting', async () => {
  await stay(903, 9006, 0);
  await stay(903, 9007, 11, 14);
  await stay(903, 9008, 12, 14);
  const [first, ...more] = await encountersOf(
    world.database.db,
    [{ person: 9006, from: hour(-24), to: hour(30) }],
    asked(15),
  );
  expect([Number(first?.to), first?.toAt, more]).toEqual([9007, new Date(hour(12)), []]);
});

/** The statement within the function, as it is planned for any values. */
async function planOf(): Promise<string> {
  const { rows } = await sql<{ body: string }>`
    select prosrc as body from pg_proc where proname = 'encounters'`.execute(world.database.db);
  const names = ['persons', 'froms', 'tos', 'minutes', 'asked_at', 'kept_since'];
  const body = names.reduce(
    (text, name, place) => text.replaceAll(new RegExp(`\\b${name}\\b`, 'g'), `$${String(place + 1)}`),
    /return query([\s\S]*);\s*end/.exec(rows[0]?.body ?? '')?.[1] ?? '',
  );
  return world.database.db.transaction().execute(async (trx) => {
    // Of a small table everything would be read.
    await sql`insert into stay (place_key, person_key, id, gate, entered_at, left_at, received_at, method)
      select 1000 + n % 2000, 10000 + n % 4000, gen_random_uuid(), gen_random_uuid(), at, at + interval '1 hour', at, 'poster'
      from generate_series(1, 20000) as n
      cross join lateral (select ${hour(0)}::timestamptz + make_interval(secs => n * 30) as at) as moment`.execute(
      trx,
    );
    await sql`analyze stay`.execute(trx);
    await sql`set local plan_cache_mode = force_generic_plan`.execute(trx);
    await sql
      .raw(
        `prepare probe (bigint[], timestamptz[], timestamptz[], integer, timestamptz, timestamptz) as ${body}`,
      )
      .execute(trx);
    const { rows: lines } = await sql<Record<string, string>>`
      explain (costs off) execute probe ('{1}', '{now}', '{now}', 15, now(), now())`.execute(trx);
    await sql`deallocate probe`.execute(trx);
    await sql`delete from stay where person_key >= 10000`.execute(trx);
    return lines.map((line) => Object.values(line)[0]).join('\n');
  });
}

test('every probe of the stays is one range of an index that holds all that is read', async () => {
  const plan = await planOf();
  const ranges = [...plan.matchAll(/Index Only Scan using \S+ on stay_default .*\n\s+Index Cond: (.*)/g)];
  const probes = ranges.map(([, condition = '']) => [
    /place_key = mine\.place_key|person_key = source/.test(condition),
    /entered_at > \(\w+\.from_at - '12:00:00'::interval\)/.test(condition),
    /entered_at < \w+\.to_at/.test(condition),
  ]);
  expect([plan, probes]).toEqual([plan, Array(2).fill([true, true, true])]);
});
