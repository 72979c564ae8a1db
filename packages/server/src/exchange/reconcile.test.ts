import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type ExchangeScene, exchangeScene } from '../../test/exchange';
import { ok } from '../../test/laboratory';
import { acknowledge, refuse } from '../../test/national';
import { canonical, verified } from './envelope';
import { sumOf } from './reconcile';

let exchange: ExchangeScene;
const logged: string[] = [];
beforeAll(async () => {
  exchange = await exchangeScene({ log: ({ event }) => void logged.push(event) });
});
afterAll(() => exchange.world.close());
afterEach(async () => {
  const { world, platform } = exchange;
  Object.assign(platform, { holds: [], statement: undefined, refuse: undefined });
  logged.length = 0;
  await world.database.db.deleteFrom('transmission').execute();
  await world.database.db.deleteFrom('reconciliation').execute();
});

const today = () => exchange.world.now().slice(0, 10);
const reconcile = (day = today(), token = exchange.administrator) =>
  exchange.world.call('exchange', 'reconcile', { day }, token);

/** Some records that went over; those of the first numbers were acknowledged. */
async function sent(count: number, acknowledged = count) {
  for (let one = 0; one < count; one += 1) await exchange.tube();
  const records = await exchange.deliver();
  const messages = records.slice(0, acknowledged).map((record) => acknowledge(record));
  ok(await exchange.platform.say(exchange.world, messages));
  return records;
}

describe('a day is compared', () => {
  test('line by line; what got lost or differs is sent again, what was only not acknowledged is, and the report says so', async () => {
    const { world, platform, administrator } = exchange;
    const [same, lost, differs, unheard, open] = await sent(5, 3);
    if (same === undefined || differs === undefined || unheard === undefined) throw new Error('too few');
    platform.holds = [same, { ...differs, digest: 'another' }, unheard, { id: 'stranger', digest: 'x' }].map(
      ({ id, digest }) => ({ id, digest }),
    );
    const report = ok(await reconcile());
    expect(report.equal).toBe(false);
    expect(report.differences.toSorted((a, b) => (a.what < b.what ? -1 : 1))).toEqual([
      { id: differs.id, what: 'differs', repaired: true },
      { id: lost?.id, what: 'missing-there', repaired: true },
      { id: open?.id, what: 'not-acknowledged', repaired: false },
      { id: 'stranger', what: 'unknown-here', repaired: false },
    ]);
    expect((await exchange.lines()).find(({ id }) => id === unheard.id)?.state).toBe('acknowledged');
    const again = await exchange.deliver();
    expect(again.map(({ id }) => id).toSorted()).toEqual([lost?.id, differs.id].toSorted());

    world.wait(0.1);
    ok(
      await platform.say(
        world,
        [...again, open].flatMap((record) => record ?? []).map((one) => acknowledge(one)),
      ),
    );
    platform.holds = (await exchange.lines()).map(({ id, digest }) => ({ id, digest: digest ?? '' }));
    const equal = ok(await reconcile());
    expect(equal).toMatchObject({ equal: true, differences: [], ours: { count: 5 }, theirs: { count: 5 } });

    const { key } = ok(await world.call('exchange', 'status', {}, administrator));
    const said = canonical(sumOf(today(), platform.holds));
    expect(await verified(equal.ours.signed, [key])).toBe(said);
    expect(await verified(equal.theirs.signed, platform.keys)).toBe(said);
    const file = await world.call('exchange', 'report', { reconciliation: equal.id }, administrator);
    expect(JSON.parse(file.text)).toMatchObject({ day: today(), keys: { ours: key, theirs: platform.keys } });
    const listed = ok(await world.call('exchange', 'reconciliations', {}, administrator)).items;
    expect(listed.map((one) => one.equal)).toEqual([true, false]);
  });

  test('only where their statement is signed by the pinned key and is the sum of their lines', async () => {
    const { platform } = exchange;
    const [record] = await sent(1);
    if (record === undefined) throw new Error('nothing went');
    platform.holds = [{ id: record.id, digest: record.digest }];
    const sum = sumOf(today(), platform.holds);
    for (const statement of [
      'no signature',
      await platform.sign(canonical({ ...sum, count: 2 })),
      await platform.sign(canonical({ ...sum, day: '2026-01-01' })),
    ]) {
      platform.statement = statement;
      const answer = await reconcile();
      expect([answer.status, answer.code]).toEqual([503, 'unavailable']);
    }
    expect(logged).toContain('exchange_not_compared');
  });

  test('with what somebody left out only where it is there all the same', async () => {
    const { world, platform, administrator } = exchange;
    const [first, second] = await sent(2, 0);
    if (first === undefined || second === undefined) throw new Error('too few');
    ok(await platform.say(world, [refuse(first, 'unknown_site'), refuse(second, 'unknown_site')]));
    for (const { id } of [first, second])
      ok(await world.call('exchange', 'leaveOut', { transmission: id, note: 'Đã báo' }, administrator));
    platform.holds = [{ id: second.id, digest: second.digest }];
    expect(ok(await reconcile())).toMatchObject({ equal: true, ours: { count: 1 } });
    expect((await exchange.lines()).map(({ state }) => state)).toEqual(['left-out', 'acknowledged']);
  });

  test('for whoever holds the whole installation, and for nobody else', async () => {
    const { world } = exchange;
    const { token } = await world.staff('official', { area: '11239' });
    expect((await reconcile(today(), { token })).code).toBe('not_found');
    ok(await reconcile());
    const listed = await world.call('exchange', 'reconciliations', {}, { token });
    expect(ok(listed).items).toEqual([]);
  });

  test('by itself, the day after, and again until both are equal, even where the night was missed', async () => {
    const { world, platform } = exchange;
    const records = await sent(1);
    world.wait(72);
    platform.statement = 'the platform is not well';
    expect(await world.server.run('reconcile')).toEqual({ equal: 0, unequal: 0, failed: 2 });
    platform.statement = undefined;
    expect(await world.server.run('reconcile'), 'yesterday is equal, that day is not').toEqual({
      equal: 1,
      unequal: 1,
      failed: 0,
    });
    expect(logged).toContain('exchange_not_equal');
    await exchange.deliver();
    ok(
      await platform.say(
        world,
        records.map((record) => acknowledge(record)),
      ),
    );
    const [line] = await exchange.lines();
    platform.holds = [{ id: line?.id ?? '', digest: line?.digest ?? '' }];
    world.wait(1);
    expect(await world.server.run('reconcile')).toEqual({ equal: 1, unequal: 0, failed: 0 });
    world.wait(1);
    expect(await world.server.run('reconcile')).toEqual({ equal: 0, unequal: 0, failed: 0 });
  });
});
