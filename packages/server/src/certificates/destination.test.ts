import { dateIn, datePlus } from '@binhan/domain/time';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ok } from '../../test/laboratory';
import { type RecordSite, given, keyed, openRecordSite, vaccinee } from '../../test/records';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
let site: RecordSite;
beforeAll(async () => {
  world = await startServer();
  site = await openRecordSite(world);
});
afterAll(() => world.close());

const today = () => dateIn(world.now(), 'Asia/Ho_Chi_Minh');
const there = (token: string, on = today(), destination = 'indoors') =>
  world.call('certificates', 'forDestination', { destination, on }, { token });

test('where certificates are asked for is data with its source', async () => {
  const { items } = ok(await world.call('certificates', 'destinations', {}));
  expect(items).toEqual([
    {
      id: 'indoors',
      name: { vi: 'Trong nhà', en: 'Trong nhà' },
      about: { vi: 'Nơi kín', en: 'Nơi kín' },
      source: 'test',
    },
  ]);
});

test('of each of the household the certificate to show is named, and of every other what is asked and not so', async () => {
  const one = await vaccinee(world);
  const child = ok(
    await world.call(
      'people',
      'add',
      { details: { ...one.details, name: 'Đặng Bé Con', identifiers: [] }, relationship: 'child' },
      { token: one.token },
    ),
  );
  const first = (await keyed(world, site, one.person)).line.id;
  const second = (await keyed(world, site, one.person, given({ ordinal: 2, givenOn: '2026-10-01' }))).line.id;
  const as = { token: one.token };
  const standings = async (on?: string) =>
    ok(await there(one.token, on)).people.map(({ person, items }) => ({
      person,
      items: items.map(({ of, standing, asks, outOfTime = false }) => ({
        of,
        standing,
        asks: asks.map(({ vi }) => vi),
        outOfTime,
      })),
    }));
  const none = { asks: [], outOfTime: false };
  expect(await standings()).toEqual([
    {
      person: one.person,
      items: [
        { of: second, standing: 'not-issued', ...none },
        { of: first, standing: 'not-issued', ...none },
      ],
    },
    { person: child.id, items: [] },
  ]);
  for (const dose of [first, second]) ok(await world.call('certificates', 'ofDose', { dose }, as));
  expect((await standings())[0]?.items).toEqual([
    { of: second, standing: 'chosen', ...none },
    { of: first, standing: 'refused', asks: ['Đủ mũi'], outOfTime: false },
  ]);
  // On a day after their time none does, whatever the rules say.
  expect((await standings(datePlus(today(), 400)))[0]?.items).toEqual([
    { of: second, standing: 'refused', asks: [], outOfTime: true },
    { of: first, standing: 'refused', asks: ['Đủ mũi'], outOfTime: true },
  ]);
  const rows = await world.database.db
    .selectFrom('certificate')
    .select('identifier')
    .where('dose', 'in', [first, second])
    .execute();
  expect(rows).toHaveLength(2);
});

test('a place without rules on that day is unknown', async () => {
  const one = await vaccinee(world);
  expect((await there(one.token, today(), 'nowhere')).code).toBe('not_found');
  expect((await there(one.token, '2020-12-31')).code).toBe('not_found');
});
