import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '../../test/database';
import { declaredVisitor, standAtGate } from '../../test/gate';
import { spread } from '../../test/outbreak';
import { type TestServer, startServer } from '../../test/server';
import { type Heard, type Scan, hear, scansOf } from '../../test/statements';
import { makeCopies } from './copies-by-person';
import { homes } from './tables';

let heard: Heard;
let world: TestServer;
beforeAll(async () => {
  const database = await freshDatabase();
  await database.db.transaction().execute(makeCopies);
  heard = hear(database);
  world = await startServer({ database: heard.database });
});
afterAll(() => world.close());

/** The table of stays a partition is of, and the column it is distributed by. */
const homeOf = (table: string) =>
  homes
    .filter((home) => table === home.table || table.startsWith(`${home.table}_`))
    .toSorted((a, b) => b.table.length - a.table.length)[0];

/** Whether a scan is bounded by a value of the column by which its table is distributed. */
const isBounded = ({ table, conditions }: Scan): boolean => {
  const column = homeOf(table)?.column ?? '';
  return new RegExp(`\\b${column} = |= (\\w+\\.)?${column}\\b`).test(conditions);
};

/** Does something and gives the scans of stays it was answered by. */
async function scansIn(work: () => Promise<unknown>): Promise<Scan[]> {
  heard.sent.length = 0;
  await work();
  const statements = [...heard.sent].filter((one) => /stay/.test(one.sql));
  const scans: Scan[] = [];
  for (const statement of statements) scans.push(...(await scansOf(world.database.db, statement)));
  return scans.filter(({ table }) => homeOf(table) !== undefined);
}

async function mustBeBounded(work: () => Promise<unknown>): Promise<void> {
  const scans = await scansIn(work);
  expect(scans.length).toBeGreaterThan(0);
  expect(scans.filter((scan) => !isBounded(scan))).toEqual([]);
}

describe('every hot query says by the distribution column which rows it asks for', () => {
  test('a guard scans somebody in and out, alone and among others', async () => {
    const here = await standAtGate(world);
    const visitors = [
      await declaredVisitor(world),
      await declaredVisitor(world),
      await declaredVisitor(world),
    ];
    const scan = (direction: 'in' | 'out') =>
      Promise.all(visitors.map((visitor) => here.scan(visitor.code.signed, direction)));
    await mustBeBounded(() => scan('in'));
    await mustBeBounded(() => scan('in'));
    await mustBeBounded(() => scan('out'));
    expect(await here.closed()).toHaveLength(3);
  });

  test('a citizen scans a poster, sees and ends a visit; the place counts', async () => {
    const here = await standAtGate(world);
    const { token, person } = await declaredVisitor(world);
    const enter = { text: await here.poster(), direction: 'in' as const, people: [person] };
    await mustBeBounded(() => world.call('stays', 'scanPoster', enter, { token }));
    await mustBeBounded(() => world.call('stays', 'mine', {}, { token }));
    const [stay] = await here.open();
    await mustBeBounded(() => world.call('stays', 'leave', { stay: stay?.id ?? '' }, { token }));
    expect(await here.closed()).toHaveLength(1);
    const manager = await world.staff('place-manager', { place: here.place });
    await mustBeBounded(() => world.call('places', 'hours', { place: here.place }, manager));
  });

  test('a case is traced, its places are ranked, a warning about it is counted', async () => {
    const stays = [
      { who: 0, place: 0, from: 20, to: 22 },
      { who: 1, place: 0, from: 20, to: 22 },
      { who: 1, place: 1, from: 45, to: 47 },
      { who: 2, place: 1, from: 45, to: 47 },
    ];
    const outbreak = await spread(world, { people: 3, places: 2, stays, began: 72 });
    const of = { case: outbreak.case };
    await mustBeBounded(() => world.call('cases', 'trace', of, outbreak.official));
    await mustBeBounded(() => world.call('cases', 'places', of, outbreak.official));
    await mustBeBounded(() => world.call('warnings', 'count', of, outbreak.official));
  });
});

test('one that asks in the wrong copy, or joins by another column, is found', async () => {
  const { db } = heard.database;
  for (const wrong of [
    sql`select id from stay where person_key = 1`,
    sql`select id from open_stay_by_person where place_key = 1`,
    sql`select one.id from stay one join stay other on other.entered_at = one.entered_at where one.place_key = 1`,
    sql`with mine as materialized (select 1::bigint as person_key) select stay.id from mine join stay using (person_key)`,
  ]) {
    const scans = await scansIn(() => wrong.execute(db));
    expect(scans.length).toBeGreaterThan(0);
    expect(scans.every(isBounded)).toBe(false);
  }
});

test('every key of a distributed table has its distribution column, and no other table is bound to it', async () => {
  const { db } = world.database;
  const { rows } = await sql<{ table: string; columns: string[] }>`
    select indrelid::regclass::text as table,
      array(select attname::text from pg_attribute where attrelid = indrelid and attnum = any(indkey::int2[])) as columns
    from pg_index where indisunique and indrelid::regclass::text ~ '^(open_)?stay'`.execute(db);
  expect(new Set(rows.map(({ table }) => homeOf(table)?.table))).toEqual(
    new Set(homes.map(({ table }) => table)),
  );
  for (const { table, columns } of rows) expect(columns, table).toContain(homeOf(table)?.column);
  const bound = await sql`
    select conname from pg_constraint
    where contype = 'f' and (conrelid::regclass::text ~ '^(open_)?stay' or confrelid::regclass::text ~ '^(open_)?stay')`.execute(
    db,
  );
  expect(bound.rows).toEqual([]);
});
