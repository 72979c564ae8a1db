import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type GateScene, declaredVisitor, standAtGate } from '../../test/gate';
import { edgesOf, spread } from '../../test/outbreak';
import type { TestServer } from '../../test/server';
import { mustAgree, startTwoCopies } from '../../test/two-copies';
import { erasePerson } from '../records/erase';

let world: TestServer;
let here: GateScene;
beforeAll(async () => {
  world = await startTwoCopies();
});
afterAll(() => world.close());
beforeEach(async () => {
  here = await standAtGate(world);
});

const visitors = (count: number) => Promise.all(Array.from({ length: count }, () => declaredVisitor(world)));

test('whoever is scanned alone or among others is in both copies, and out of both', async () => {
  const all = await visitors(4);
  const scan = (direction: 'in' | 'out') =>
    Promise.all(all.map((visitor) => here.scan(visitor.code.signed, direction)));
  for (const { value } of await scan('in')) expect(value.decision.verdict).toBe('go');
  expect((await mustAgree(world)).open).toBe(4);
  // Twice is once, and whoever is shown elsewhere minutes later is told.
  await scan('in');
  expect((await mustAgree(world)).open).toBe(4);
  const elsewhere = await standAtGate(world, 'Cửa Hàng Bên Cạnh');
  expect((await elsewhere.scan(all[0]?.code.signed ?? '')).value.replayed).toBe(true);
  for (const { value } of await scan('out')) expect(value.stay).toEqual(expect.any(String));
  expect(await mustAgree(world)).toMatchObject({ open: 1, closed: 4 });
  expect(await here.closed()).toHaveLength(4);
});

test('of many scans of one person at once one stay is opened, in both copies', async () => {
  const before = (await mustAgree(world)).open;
  const [visitor] = await visitors(1);
  await Promise.all(Array.from({ length: 10 }, () => here.scan(visitor?.code.signed ?? '')));
  expect((await mustAgree(world)).open - before).toBe(1);
});

test('visits are seen, ended from afar and copied for whom they are about', async () => {
  const [visitor] = await visitors(1);
  const as = { token: visitor?.token ?? '' };
  await here.scan(visitor?.code.signed ?? '');
  const mine = await world.call('stays', 'mine', {}, as);
  expect(mine.value.items).toMatchObject([{ placeName: 'Chợ Thanh Miện' }]);
  const stay = mine.value.items[0]?.id ?? '';
  expect((await world.call('stays', 'leave', { stay }, as)).status).toBe(200);
  expect((await world.call('stays', 'leave', { stay }, as)).code).toBe('wrong_state');
  const { value } = await world.call('records', 'copy', {}, as);
  expect(value.tables['stay']).toMatchObject([{ name: 'Chợ Thanh Miện' }]);
  await mustAgree(world);
});

test('an official reads who was at a place, newest first and page by page, and takes the same away', async () => {
  const all = await visitors(3);
  for (const visitor of all) {
    world.wait(1 / 60);
    await here.scan(visitor.code.signed);
  }
  await here.scan(all[0]?.code.signed ?? '', 'out');
  const official = await world.staff('official', { area: '11239' });
  const as = { token: official.token };
  const page = (cursor: object) =>
    world.call('places', 'visits', { place: here.place, limit: 2, ...cursor }, as);
  const first = await page({});
  expect(first.value.items.map(({ leftAt }) => leftAt)).toEqual([undefined, undefined]);
  const second = await page({ cursor: first.value.next });
  expect(second.value.items).toMatchObject([{ leftAt: world.now(), gate: 'Cổng chính' }]);
  expect(second.value.next).toBeUndefined();
  const taken = await world.call('places', 'exportVisits', { place: here.place, reason: 'Truy vết ca' }, as);
  expect(taken.text.trim().split('\r\n').at(-1)).toBe('"rows",3,"complete"');
});

test('stays nobody ends are ended by the job, old ones erased, weeks made ahead: in both copies', async () => {
  await Promise.all((await visitors(3)).map((visitor) => here.scan(visitor.code.signed)));
  // Four weeks ahead and this one, which stays where it is once it has rows.
  expect((await world.server.run('partitions'))['made']).toBeGreaterThanOrEqual(8);
  world.wait(13);
  expect((await world.server.run('leave'))['closed']).toBeGreaterThanOrEqual(3);
  expect((await mustAgree(world)).open).toBe(0);
  expect(await here.closed()).toHaveLength(3);
  world.wait(22 * 24);
  expect((await world.server.run('retention'))['stay']).toBeGreaterThanOrEqual(3);
  expect(await mustAgree(world)).toEqual({ open: 0, closed: 0 });
});

test('whoever has a stay is kept; whoever has none, and only was met at a gate, goes', async () => {
  const card =
    '030095000077|142000077|Nguyễn Văn Qua|02011995|Nam|Thôn 1, Lam Sơn, Thanh Miện, Hải Dương|15042021';
  // Whoever did not declare is stopped; this one went in all the same.
  const enter = () =>
    world.call(
      'stays',
      'scanPerson',
      { place: here.place, gate: here.gate, text: card, direction: 'in', entered: true },
      { token: here.guard },
    );
  await enter();
  const { db } = world.database;
  const met = () =>
    sql<{ id: string }>`select id from person where scanned ->> 'name' = 'Nguyễn Văn Qua'`.execute(db);
  world.wait(20 * 24);
  await enter();
  world.wait(2 * 24);
  await world.server.run('leave');
  await world.server.run('retention');
  expect((await met()).rows).toHaveLength(1);
  world.wait(22 * 24);
  await world.server.run('retention');
  expect((await met()).rows).toHaveLength(0);
});

test('a person is erased from both copies', async () => {
  const all = await visitors(2);
  for (const visitor of all) await here.scan(visitor.code.signed);
  await here.scan(all[0]?.code.signed ?? '', 'out');
  const { db } = world.database;
  for (const { person } of all) {
    const proof = await db.transaction().execute((trx) => erasePerson(world.server.services, trx, person));
    expect((proof['stay'] ?? 0) + (proof['openStay'] ?? 0)).toBe(1);
  }
  expect(await here.open()).toEqual([]);
  expect(await here.closed()).toEqual([]);
  await mustAgree(world);
});

test('an outbreak is traced to its truth, its places are ranked, and a warning reaches who was there', async () => {
  const stays = [
    { who: 0, place: 0, from: 20, to: 22 },
    { who: 1, place: 0, from: 21, to: 23 },
    { who: 1, place: 1, from: 45, to: 50 },
    { who: 2, place: 1, from: 46, to: 48 },
    // Fourteen minutes; and somebody who was there only afterwards.
    { who: 3, place: 0, from: 22 - 14 / 60, to: 24 },
    { who: 4, place: 0, from: 22, to: 25 },
  ];
  const outbreak = await spread(world, { people: 5, places: 2, stays, began: 72 });
  const of = { case: outbreak.case };
  const traced = await world.call('cases', 'trace', of, outbreak.official);
  expect(await edgesOf(world, outbreak)).toEqual(['0>1:1', '1>2:2']);
  expect(traced.value.restsOn).toMatchObject({ stays: 1, newestStayAt: outbreak.at(22) });
  const ranked = await world.call('cases', 'places', of, outbreak.official);
  expect(ranked.value.places).toMatchObject([{ place: outbreak.places[0]?.id, people: 1 }]);
  await mustAgree(world);
});
