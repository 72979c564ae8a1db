import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type GateScene, declaredVisitor, standAtGate } from '../../test/gate';
import { details } from '../../test/given';
import { type TestServer, startServer } from '../../test/server';
import type { LogEntry } from '../log';

let world: TestServer;
let here: GateScene;
let text: string;
const logged: LogEntry[] = [];

beforeAll(async () => {
  world = await startServer({ log: (entry) => logged.push(entry) });
});
afterAll(() => world.close());
beforeEach(async () => {
  here = await standAtGate(world);
  text = await here.poster();
  logged.length = 0;
});

type Visitor = Awaited<ReturnType<typeof declaredVisitor>>;
const visitors = (count: number) => Promise.all(Array.from({ length: count }, () => declaredVisitor(world)));
const scan = (
  { token, person }: Pick<Visitor, 'token' | 'person'>,
  { direction = 'in' as const, people = [person], poster = text, key = randomUUID() } = {},
) => world.call('stays', 'scanPoster', { text: poster, direction, people }, { token, key });

test('visitors who scan together get the answers they would get alone, each with a stay and an audit row', async () => {
  const good = await visitors(20);
  const flagged = await declaredVisitor(world, ['fever']);
  const [nobody, parent, stranger] = [
    await world.citizen(),
    await declaredVisitor(world),
    await world.citizen(),
  ];
  const child = await world.call(
    'people',
    'add',
    { details: details({ name: 'Phạm Thị Con', bornOn: '2020' }), relationship: 'child' },
    { token: parent.token },
  );
  const got = await Promise.all([
    ...good.map((visitor) => scan(visitor)),
    scan(flagged),
    scan(nobody),
    scan(parent, { people: [parent.person, child.value.id] }),
    scan(stranger, { people: [parent.person] }),
    scan(stranger, { poster: await here.poster('https://binhan.example.evil.example') }),
  ]);
  const said = got.map(
    ({ code, value }) => code ?? value.decision.reasons.map(({ rule }) => rule ?? '').join(),
  );
  expect(said.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => ''));
  expect(said.slice(20)).toEqual([
    'red-flag',
    'no-declaration',
    'no-declaration',
    'not_found',
    'qr_not_accepted',
  ]);
  for (const { value } of got.slice(0, 22)) {
    expect(value.place).toMatchObject({ id: here.place, gate: { id: here.gate, name: 'Cổng chính' } });
    expect(value.stays).toMatchObject([{ place: here.place, gate: here.gate, method: 'poster' }]);
  }
  const open = await here.open();
  const ids = got.flatMap(({ status, value }) => (status === 200 ? value.stays.map(({ id }) => id) : []));
  expect(new Set(open.map(({ id }) => id))).toEqual(new Set(ids));
  expect([ids.length, new Set(open.map(({ method }) => method))]).toEqual([24, new Set(['poster'])]);
  const audited = await world.database.db
    .selectFrom('auditRow')
    .select(['subject', 'area', 'actor'])
    .where('action', '=', 'stays.scanPoster')
    .where(
      'requestId',
      'in',
      got.map(({ response }) => response.headers.get('x-request-id') ?? ''),
    )
    .execute();
  expect(audited).toHaveLength(24);
  expect(new Set(audited.map(({ actor }) => actor))).toEqual(new Set(['person']));
  const used = await world.database.db
    .selectFrom('declaration')
    .select('usedAt')
    .where(
      'person',
      'in',
      good.map(({ person }) => person),
    )
    .execute();
  expect([used.length, used.every(({ usedAt }) => usedAt !== null)]).toEqual([20, true]);
  expect(logged).toEqual([]);
});

test('case 15: pressed five times at once it is one stay and one answer; scanned again it is the same stay', async () => {
  const [again, ...rest] = await visitors(5);
  if (again === undefined) throw new TypeError('nobody came');
  const key = randomUUID();
  const got = await Promise.all([
    ...Array.from({ length: 5 }, () => scan(again, { key })),
    ...rest.map((visitor) => scan(visitor)),
  ]);
  expect(new Set(got.slice(0, 5).map((one) => one.text)).size).toBe(1);
  expect(await here.open()).toHaveLength(5);
  const later = await scan(again);
  expect(later.value.stays[0]?.id).toBe(got[0]?.value.stays[0]?.id);
  expect(await here.open()).toHaveLength(5);
});

test('a poster withdrawn and a place closed refuse those who scan together, and nobody is inside', async () => {
  const all = await visitors(4);
  const reasons = async () => {
    const got = await Promise.all(all.map((visitor) => scan(visitor)));
    return got.map((one) => JSON.parse(one.text).data.reason);
  };
  const { db } = world.database;
  await db
    .updateTable('gate')
    .set({ postersFrom: new Date(Date.parse(world.now()) + 3_600_000) })
    .where('id', '=', here.gate)
    .execute();
  expect(await reasons()).toEqual(Array.from({ length: 4 }, () => 'poster_withdrawn'));
  await db.updateTable('place').set({ state: 'closed' }).where('id', '=', here.place).execute();
  expect(await reasons()).toEqual(Array.from({ length: 4 }, () => 'place_not_open'));
  expect(await here.open()).toEqual([]);
});
