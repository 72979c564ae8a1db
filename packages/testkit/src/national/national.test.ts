import { afterEach, expect, test } from 'vitest';
import { calm, connected, day, open, pass, payloadOf, storm } from '../../test/connected';
import { createNationalPlatform } from './platform';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function start(seed?: number) {
  const all = await connected(seed);
  closing.push(() => all.world.close());
  return all;
}

test('case 38: an hour of 30 % lost, 60 s late, doubled and reordered; afterwards both sides are equal', async () => {
  const { clock, platform, world, lab } = await start(38);
  Object.assign(platform.chaos, storm);
  const results: string[] = [];
  let late = 0;
  for (let quarter = 0; quarter < 4; quarter += 1) {
    const codes = [await lab.collect(), await lab.collect(), await lab.collect()];
    for (const code of codes) results.push(await lab.release(code));
    results.push(await lab.release(codes[0] ?? '', results.at(-3)));
    await lab.withdraw(results.at(-2) ?? '');
    const alarms = await pass(world, platform, clock, 15);
    late = Math.max(late, alarms.late);
    expect(alarms.dead).toBe(0);
  }
  expect(late, 'what waits for too long is said').toBeGreaterThan(0);
  const { receivers } = await world.staff('administrator').exchange.status();
  expect(receivers.find(({ receiver }) => receiver === 'national')?.oldestSince).toBeDefined();

  await calm(world, platform, clock);
  expect(await open(world)).toEqual([]);
  for (const sequences of platform.order().values())
    expect(sequences, 'order per person').toEqual(sequences.toSorted((a, b) => a - b));
  const ours = await world.server.services.database.db.selectFrom('transmission').select('id').execute();
  expect(new Set(platform.records().map(({ id }) => id))).toEqual(new Set(ours.map(({ id }) => id)));

  const report = await world.staff('administrator').exchange.reconcile({ day });
  expect(report).toMatchObject({ equal: true, differences: [], ours: { count: ours.length } });
  expect(report.ours.digest).toBe(report.theirs.digest);
  expect(payloadOf(report.ours.signed), 'both sign the same').toBe(payloadOf(report.theirs.signed));
}, 240_000);

test('a platform that is down for half a day loses nothing, and what came later waits its turn', async () => {
  const { clock, platform, world, lab } = await start();
  await pass(world, platform, clock, 2);
  platform.chaos.down = true;
  const code = await lab.collect();
  await lab.release(code);
  await pass(world, platform, clock, 60);
  expect(
    (await open(world)).every(({ lastError, state }) => state === 'waiting' && lastError !== 'internal'),
  ).toBe(true);
  for (let hour = 0; hour < 10; hour += 1) {
    clock.advance(1);
    await world.server.run('exchange');
  }
  platform.chaos.down = false;
  await pass(world, platform, clock, 70);
  await pass(world, platform, clock, 70);
  expect(await open(world)).toEqual([]);
}, 120_000);

test('a process that ends between sending and acknowledgement sends the same again, and it counts once', async () => {
  const { clock, platform, world } = await start();
  await world.server.run('exchange');
  const first = await open(world);
  expect(first.length).toBeGreaterThan(0);
  expect(first.filter(({ state }) => state === 'sent').length).toBeGreaterThan(0);
  // Whatever it would have noted after the call is gone: the platform never heard it either.
  await platform.tick();
  await world.server.services.database.db
    .updateTable('transmission')
    .set({ state: 'sent', acknowledgedAt: null })
    .execute();
  await pass(world, platform, clock, 15);
  expect(await open(world)).toEqual([]);
  const ids = platform.records().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('what the platform lost or holds otherwise is found and repaired; what it refuses waits for a person', async () => {
  const { clock, platform, world, lab } = await start();
  await lab.release(await lab.collect());
  await pass(world, platform, clock, 10);
  const [lost, changed] = platform.records();
  platform.spoil(lost?.id ?? '', 'lose');
  platform.spoil(changed?.id ?? '', 'change');
  const administrator = world.staff('administrator');
  const found = await administrator.exchange.reconcile({ day });
  expect(found.equal).toBe(false);
  expect(found.differences).toEqual(
    expect.arrayContaining([
      { id: lost?.id, what: 'missing-there', repaired: true },
      { id: changed?.id, what: 'differs', repaired: true },
    ]),
  );
  await pass(world, platform, clock, 20);
  expect(await administrator.exchange.reconcile({ day })).toMatchObject({ equal: true });

  platform.refuses.set('tube.collected', 'unknown_site');
  const code = await lab.collect();
  await lab.release(code);
  const alarms = await pass(world, platform, clock, 10);
  expect(alarms.dead).toBe(1);
  const [dead] = await administrator.exchange.transmissions({ state: 'dead' }).toArray({ limit: 10 });
  expect(dead).toMatchObject({ kind: 'tube.collected', lastError: 'unknown_site' });
  const behind = await administrator.exchange.transmissions({ state: 'waiting' }).toArray({ limit: 10 });
  expect(behind.map(({ kind }) => kind)).toEqual(['result.released']);
  await administrator.exchange.leaveOut({ transmission: dead?.id ?? '', note: 'Đã báo bằng văn bản' });
  await pass(world, platform, clock, 10);
  expect((await open(world)).map(({ state }) => state)).toEqual(['left-out']);
  expect(await administrator.exchange.reconcile({ day })).toMatchObject({ equal: true });
  const reports = await administrator.exchange.reconciliations().toArray({ limit: 10 });
  expect(reports.map(({ equal }) => equal)).toEqual([true, true, false]);
});

test('the inbox takes each message once and in turn, keeps what it does not know, and refuses what nobody pinned signed', async () => {
  const { platform, world } = await start();
  const late = { id: 'b', kind: 'news', subject: 's', sequence: 2, body: { says: 'second' } };
  const soon = { id: 'a', kind: 'news', subject: 's', sequence: 1, body: { says: 'first' } };
  expect(await (await platform.say([late])).json()).toEqual({ taken: 1, repeated: 0 });
  const rows = () =>
    world.server.services.database.db
      .selectFrom('receivedMessage')
      .select(['id', 'state'])
      .orderBy('id')
      .execute();
  expect(await rows()).toEqual([{ id: 'b', state: 'early' }]);
  expect(await (await platform.say([soon, late])).json()).toEqual({ taken: 1, repeated: 1 });
  expect(await rows()).toEqual([
    { id: 'a', state: 'kept' },
    { id: 'b', state: 'kept' },
  ]);
  const stranger = await createNationalPlatform({ clock: world.clock.now });
  stranger.meet({ key: {}, fetch: world.fetch, origin: world.origin });
  const answer = await stranger.say([{ id: 'c', kind: 'news', subject: 's', body: {} }]);
  expect(answer.status).toBe(401);
  expect(await answer.json()).toMatchObject({ code: 'envelope_not_accepted' });
  expect(await rows()).toHaveLength(2);
});
