import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type ExchangeScene, exchangeScene } from '../../test/exchange';
import { collect, ok, somebody } from '../../test/laboratory';
import { acknowledge, recordsIn, refuse } from '../../test/national';
import { enqueue } from './enqueue';
import { canonical, sha256, verified } from './envelope';
import { MOST_ATTEMPTS } from './ledger';

let exchange: ExchangeScene;
beforeAll(async () => {
  exchange = await exchangeScene({ log: () => {} });
});
afterAll(() => exchange.world.close());
afterEach(async () => {
  exchange.platform.refuse = undefined;
  await exchange.world.database.db.deleteFrom('transmission').execute();
});

const minutes = (count: number) => exchange.world.wait(count / 60);
const states = async () => (await exchange.lines()).map(({ kind, state }) => `${kind} ${state}`);

describe('what the national platform is told', () => {
  test('stands in the ledger with the event, one line a person, and leaves as an envelope our key signed', async () => {
    const { world, scene, platform } = exchange;
    const people = [somebody('Lê Thị Một'), somebody('Lê Thị Hai')];
    const { code } = ok(await collect(world, scene, people, { pool: 'household' }));
    await exchange.released(code);
    expect(await states()).toEqual([
      'tube.collected waiting',
      'tube.collected waiting',
      'result.released waiting',
      'result.released waiting',
    ]);
    const [record] = await exchange.deliver();
    expect(record).toMatchObject({ kind: 'tube.collected', attempt: 1, day: '2026-11-23' });
    expect(record?.digest).toBe(sha256(canonical(record?.bundle)));
    const { key } = ok(await world.call('exchange', 'status', {}, exchange.administrator));
    const text = await verified(platform.envelopes.at(-1) ?? '', [key]);
    expect(JSON.parse(text ?? '{}')).toMatchObject({ from: '31', at: world.now() });
    expect(JSON.stringify(record?.bundle)).toContain('Lê Thị');
    expect(JSON.stringify(record?.bundle)).toContain('https://binhan.example/fhir/Specimen/');
    expect(JSON.stringify(await exchange.lines()), 'the ledger itself names nobody').not.toContain('Lê Thị');
  });

  test('is nothing where the event did not happen, and waits for an event of the same person that is not yet there', async () => {
    const { world } = exchange;
    const { db } = world.database;
    const code = await exchange.tube();
    const { id } = await db
      .selectFrom('tube')
      .select('id')
      .where('code', '=', code)
      .executeTakeFirstOrThrow();
    const tell = (kind: 'tube.rejected' | 'tube.discarded', wait = () => Promise.resolve()) =>
      db.transaction().execute(async (trx) => {
        await enqueue(world.server.services, { db: trx, now: world.now() }, kind, [{ tube: id }]);
        await wait();
      });
    await expect(
      tell('tube.rejected', () => Promise.reject(new Error('it did not happen'))),
    ).rejects.toThrow();
    expect(await states()).toEqual(['tube.collected waiting']);

    const order: string[] = [];
    let begun = () => {};
    const first = tell('tube.rejected', async () => {
      begun();
      await new Promise((resolve) => setTimeout(resolve, 200));
      order.push('first');
    });
    await new Promise<void>((resolve) => (begun = resolve));
    await tell('tube.discarded').then(() => order.push('second'));
    await first;
    expect(order).toEqual(['first', 'second']);
    expect((await exchange.lines()).map(({ kind }) => kind)).toEqual([
      'tube.collected',
      'tube.rejected',
      'tube.discarded',
    ]);
  });

  test('of one person goes in order: nothing later leaves before what came earlier is acknowledged or left out', async () => {
    const { world, platform, administrator } = exchange;
    const card = await exchange.regular();
    const [first, second] = [await exchange.tube(card), await exchange.tube(card)];
    await exchange.released(second);
    const [other] = [await exchange.tube()];
    expect([first, second, other].every((code) => code !== '')).toBe(true);
    const went = await exchange.deliver();
    expect(
      went.map(({ kind }) => kind),
      'the first of each person',
    ).toEqual(['tube.collected', 'tube.collected']);
    minutes(20);
    expect((await exchange.deliver()).map(({ id }) => id)).toEqual(went.map(({ id }) => id));
    const [line] = await exchange.lines();
    expect(line).toMatchObject({ state: 'sent', attempts: 2, lastError: 'not_acknowledged' });

    const [mine] = went;
    if (mine === undefined) throw new Error('nothing went');
    ok(await platform.say(world, [refuse(mine, 'unknown_site')]));
    minutes(20);
    expect((await exchange.deliver()).every(({ subject }) => subject !== mine.subject)).toBe(true);
    const dead = ok(await world.call('exchange', 'transmissions', { state: 'dead' }, administrator)).items;
    expect(dead).toMatchObject([{ id: mine.id, lastError: 'unknown_site' }]);
    const note = 'Đã báo bằng văn bản';
    const left = { transmission: mine.id, note };
    expect(ok(await world.call('exchange', 'leaveOut', left, administrator))).toMatchObject({ note });
    expect((await world.call('exchange', 'leaveOut', left, administrator)).code).toBe('wrong_state');
    const next = await exchange.deliver();
    expect(next.filter(({ subject }) => subject === mine.subject)).toMatchObject([
      { kind: 'tube.collected' },
    ]);
    ok(
      await platform.say(
        world,
        next.map((record) => acknowledge(record)),
      ),
    );
    expect((await exchange.deliver()).map(({ kind }) => kind)).toEqual(['result.released']);

    // Sent again by a person, it goes again; its receiver knows it by its id.
    ok(await world.call('exchange', 'again', { transmission: mine.id }, administrator));
    expect((await exchange.deliver()).map(({ id, attempt }) => [id, attempt])).toEqual([[mine.id, 1]]);
  });

  test('waits longer after each attempt while the platform is away, dies of no outage, and goes at once when it is back', async () => {
    const { platform } = exchange;
    await exchange.tube();
    await exchange.tube();
    platform.refuse = () => 'unreachable';
    const waits: number[] = [];
    for (let hour = 0; hour < 60; hour += 1) {
      await exchange.deliver();
      const [line] = await exchange.lines();
      waits.push(((line?.notBefore.getTime() ?? 0) - Date.parse(exchange.world.now())) / 1000);
      exchange.world.wait(1.01);
    }
    expect(waits.slice(0, 3)).toEqual([15, 30, 60]);
    expect(waits.at(-1)).toBe(3600);
    expect(await states()).toEqual(['tube.collected waiting', 'tube.collected waiting']);
    expect((await exchange.lines())[0]).toMatchObject({ lastError: 'unreachable' });
    await exchange.deliver();
    platform.refuse = undefined;
    await exchange.tube();
    expect(await exchange.deliver(), 'the new one first, then all that waited').toHaveLength(3);
  });

  test('waits for a person after many attempts nobody acknowledged', async () => {
    await exchange.tube();
    for (let attempt = 0; attempt <= MOST_ATTEMPTS; attempt += 1) {
      await exchange.deliver();
      exchange.world.wait(1.01);
    }
    expect(await exchange.lines()).toMatchObject([
      { state: 'dead', attempts: MOST_ATTEMPTS, lastError: 'not_acknowledged' },
    ]);
  });

  test('does not wait for one record among them that is not taken', async () => {
    const { platform } = exchange;
    const [bad] = [await exchange.tube(), await exchange.tube(), await exchange.tube()];
    platform.refuse = (envelope) =>
      JSON.stringify(recordsIn(envelope)).includes(bad) ? 'status_422' : undefined;
    expect(await exchange.deliver()).toHaveLength(2);
    expect((await exchange.lines()).map(({ state, lastError }) => [state, lastError])).toEqual([
      ['waiting', 'status_422'],
      ['sent', null],
      ['sent', null],
    ]);
  });

  test('is left out where its record was erased meanwhile', async () => {
    const { db } = exchange.world.database;
    const code = await exchange.tube();
    await db
      .deleteFrom('specimen')
      .where('tube', 'in', db.selectFrom('tube').select('id').where('code', '=', code))
      .execute();
    expect(await exchange.deliver()).toEqual([]);
    expect(await exchange.lines()).toMatchObject([{ state: 'left-out', lastError: 'erased' }]);
  });

  test('is counted and shown within the areas of whoever asks, and what waits too long is said', async () => {
    const { world } = exchange;
    await exchange.tube();
    exchange.world.wait(1);
    expect(await world.server.run('exchange')).toMatchObject({ late: 1, dead: 0 });
    const [here, there] = [
      await world.staff('official', { area: '11239' }),
      await world.staff('official', { area: '11254' }),
    ];
    const shown = ok(await world.call('exchange', 'status', {}, { token: here.token }));
    expect(shown).toMatchObject({
      connected: true,
      receivers: [{ receiver: 'national', counts: { sent: 1 }, oldestSince: expect.any(String) }],
    });
    const [line] = await exchange.lines();
    const elsewhere = ok(await world.call('exchange', 'status', {}, { token: there.token }));
    expect(elsewhere.receivers).toMatchObject([{ counts: { sent: 0 } }]);
    const hidden = await world.call('exchange', 'transmissions', {}, { token: there.token });
    expect(ok(hidden).items).toEqual([]);
    const again = { transmission: line?.id ?? '' };
    expect((await world.call('exchange', 'again', again, { token: there.token })).code).toBe('not_found');
  });

  test('is kept for a year once it is settled, and as long as it takes before', async () => {
    const { world, platform } = exchange;
    await exchange.tube();
    await exchange.tube();
    const [first] = await exchange.deliver();
    if (first === undefined) throw new Error('nothing went');
    ok(await platform.say(world, [acknowledge(first)]));
    world.wait(365 * 24);
    await world.server.run('retention');
    expect(await exchange.lines()).toHaveLength(2);
    world.wait(48);
    expect(await world.server.run('retention')).toMatchObject({ transmission: 1, receivedMessage: 1 });
    expect(await states()).toEqual(['tube.collected sent']);
  });
});
