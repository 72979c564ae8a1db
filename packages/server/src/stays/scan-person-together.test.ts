import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type GateScene, codesOf, declaredVisitor, standAtGate } from '../../test/gate';
import { type TestServer, startServer } from '../../test/server';
import type { LogEntry } from '../log';

let world: TestServer;
let here: GateScene;
const logged: LogEntry[] = [];

beforeAll(async () => {
  world = await startServer({ log: (entry) => logged.push(entry) });
});
afterAll(() => world.close());
beforeEach(async () => {
  here = await standAtGate(world);
  logged.length = 0;
});

const visitors = (count: number) => Promise.all(Array.from({ length: count }, () => declaredVisitor(world)));
const audited = (requests: readonly { response: Response }[]) =>
  world.database.db
    .selectFrom('auditRow')
    .selectAll()
    .where('action', '=', 'stays.scanPerson')
    .where(
      'requestId',
      'in',
      requests.map(({ response }) => response.headers.get('x-request-id') ?? ''),
    )
    .execute();

test('scans that arrive together get the answers they would get alone, each with its stay and its audit row', async () => {
  const others = await Promise.all([standAtGate(world, 'Trạm y tế'), standAtGate(world, 'Nhà văn hoá')]);
  const good = await visitors(30);
  const flagged = await declaredVisitor(world, ['fever']);
  const [nobody, onPaper] = [await world.citizen(), await declaredVisitor(world)];
  const got = await Promise.all([
    ...good.map((visitor, n) => [here, ...others][n % 3]?.scan(visitor.code.signed)),
    here.scan(flagged.code.signed),
    here.scan((await codesOf(world, nobody)).signed),
    here.scan(onPaper.code.card),
    here.scan('không phải mã'),
  ]);
  const answers = got.map(
    (one) => one?.value.decision?.reasons.map(({ rule }) => rule ?? '').join() ?? one?.code,
  );
  expect(answers.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => ''));
  expect(answers.slice(30)).toEqual(['red-flag', 'no-declaration', '', 'qr_not_accepted']);
  const stays = [await here.open(), ...(await Promise.all(others.map((other) => other.open())))].flat();
  expect(new Set(stays.map(({ id }) => id))).toEqual(new Set(got.flatMap((one) => one?.value.stay ?? [])));
  const rows = await audited(got.flatMap((one) => one ?? []));
  expect(rows).toHaveLength(33);
  expect(new Set(rows.map(({ role }) => role))).toEqual(new Set(['guard']));
  const used = await world.database.db
    .selectFrom('declaration')
    .select('usedAt')
    .where(
      'person',
      'in',
      good.map(({ person }) => person),
    )
    .execute();
  expect(used.every(({ usedAt }) => usedAt !== null)).toBe(true);
  expect(logged).toEqual([]);
});

test('case 15: a scan sent five times at once among others is one stay, one audit row and one answer', async () => {
  const all = await visitors(6);
  const key = randomUUID();
  const [again, ...rest] = all;
  const text = again?.code.signed ?? '';
  const got = await Promise.all([
    ...Array.from({ length: 5 }, () => here.scan(text, 'in', { key })),
    ...rest.map((visitor) => here.scan(visitor.code.signed)),
  ]);
  expect(new Set(got.slice(0, 5).map((one) => one.text)).size).toBe(1);
  expect(await here.open()).toHaveLength(6);
  expect(await audited(got)).toHaveLength(6);
  world.wait(0.5);
  expect((await here.scan(text, 'in', { key })).text).toBe(got[0]?.text);
  const other = await here.scan(text, 'out', { key });
  expect(other.code).toBe('idempotency_key_reused');
});

test('a key that was used for somebody else is refused, and its neighbours are written together all the same', async () => {
  const all = await visitors(8);
  const key = randomUUID();
  await here.scan((await declaredVisitor(world)).code.signed, 'in', { key });
  const [first, ...rest] = all;
  const got = await Promise.all([
    here.scan(first?.code.signed ?? '', 'in', { key }),
    ...rest.map((visitor) => here.scan(visitor.code.signed)),
  ]);
  expect(got.map(({ code }) => code)).toEqual(['idempotency_key_reused', ...rest.map(() => undefined)]);
  expect(await here.open()).toHaveLength(8);
  expect(await audited(got)).toHaveLength(7);
  expect(logged).toEqual([]);
});

test('one that cannot be written takes no neighbour with it', async () => {
  const all = await visitors(8);
  const [bad] = all;
  const { key } = await world.database.db
    .selectFrom('person')
    .select('key')
    .where('id', '=', bad?.person ?? '')
    .executeTakeFirstOrThrow();
  await world.database.raw(`alter table open_stay add constraint not_this_one check (person_key <> ${key})`);
  const got = await Promise.all(all.map((visitor) => here.scan(visitor.code.signed)));
  await world.database.raw('alter table open_stay drop constraint not_this_one');
  expect(got.map(({ status }) => status)).toEqual([500, ...Array.from({ length: 7 }, () => 200)]);
  expect(await here.open()).toHaveLength(7);
  expect(logged.map(({ event }) => event)).toContain('not_together');
  expect((await here.scan(bad?.code.signed ?? '')).status).toBe(200);
});

test('an organisation counts the first use of each of its people', async () => {
  const all = await visitors(4);
  const organisation = randomUUID();
  await world.database.db
    .insertInto('organisation')
    .values({
      id: organisation,
      kind: 'school',
      name: 'Trường Đoàn Tùng',
      searchKey: ' truong doan tung ',
      area: '11239',
      province: '31',
    })
    .execute();
  const members = all.slice(0, 2).map(({ person }) => person);
  await world.database.db.updateTable('person').set({ organisation }).where('id', 'in', members).execute();
  await Promise.all(all.map((visitor) => here.scan(visitor.code.signed)));
  const counted = await world.database.db
    .selectFrom('adoption')
    .select(['person', 'usedAt'])
    .where('organisation', '=', organisation)
    .execute();
  expect(new Set(counted.map(({ person }) => person))).toEqual(new Set(members));
  expect(counted.every(({ usedAt }) => usedAt !== null)).toBe(true);
});
