import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type ExchangeScene, exchangeScene } from '../../test/exchange';
import { ok } from '../../test/laboratory';
import { acknowledge, refuse, testKey } from '../../test/national';

let exchange: ExchangeScene;
beforeAll(async () => {
  exchange = await exchangeScene({ log: () => {} });
});
afterAll(() => exchange.world.close());
afterEach(async () => {
  const { db } = exchange.world.database;
  await db.deleteFrom('transmission').execute();
  await db.deleteFrom('receivedMessage').execute();
});

async function sentOne() {
  await exchange.tube();
  const [record] = await exchange.deliver();
  if (record === undefined) throw new Error('nothing went');
  return record;
}
const say = (...messages: object[]) => exchange.platform.say(exchange.world, messages);
const state = async () => (await exchange.lines()).map((line) => line.state);

describe('what the national platform says', () => {
  test('settles a record only where it is signed by the pinned key, whatever key the envelope names', async () => {
    const { world, platform } = exchange;
    const record = await sentOne();
    const stranger = await testKey('national');
    const unknown = await testKey('another');
    for (const sign of [stranger.sign, unknown.sign]) {
      const answer = await platform.say(world, [acknowledge(record)], sign);
      expect([answer.status, answer.code]).toEqual([401, 'envelope_not_accepted']);
    }
    const envelope = await platform.sign(
      JSON.stringify({ id: 'one', at: '', messages: [acknowledge(record)] }),
    );
    const [head, body, tail] = envelope.split('.');
    const other = Buffer.from(JSON.stringify({ id: 'two', at: '', messages: [] })).toString('base64url');
    const none = Buffer.from(JSON.stringify({ alg: 'none', kid: 'national' })).toString('base64url');
    for (const forged of [`${head}.${other}.${tail}`, `${none}.${body}.`, `${head}.${body}.`, 'no envelope'])
      expect((await world.call('exchange', 'inbox', { envelope: forged })).code).toBe(
        'envelope_not_accepted',
      );
    const signed = await platform.sign(JSON.stringify({ says: 'no envelope' }));
    expect((await world.call('exchange', 'inbox', { envelope: signed })).code).toBe('envelope_not_accepted');
    expect(await state()).toEqual(['sent']);
    expect(ok(await say(acknowledge(record)))).toEqual({ taken: 1, repeated: 0 });
    expect(await state()).toEqual(['acknowledged']);
  });

  test('settles a record only where it holds what was sent last', async () => {
    const record = await sentOne();
    ok(await say(acknowledge({ ...record, digest: 'of something else' })));
    expect(await state()).toEqual(['sent']);
    ok(await say(acknowledge(record)));
    expect(await state()).toEqual(['acknowledged']);
  });

  test('counts once, however often it comes: a refusal that comes again does not undo what a person did', async () => {
    const { world, administrator } = exchange;
    const record = await sentOne();
    const refusal = refuse(record, 'unknown_site');
    expect(ok(await say(refusal, refusal))).toEqual({ taken: 1, repeated: 1 });
    expect(await state()).toEqual(['dead']);
    ok(await world.call('exchange', 'again', { transmission: record.id }, administrator));
    expect(ok(await say(refusal))).toEqual({ taken: 0, repeated: 1 });
    expect(await state()).toEqual(['waiting']);
  });

  test('is carried out in turn within a subject, once even where two come at the same moment', async () => {
    const { db } = exchange.world.database;
    const record = await sentOne();
    const turn = (sequence: number, message: object) => ({ ...message, subject: 'turns', sequence });
    const early = turn(2, acknowledge(record, 'm2'));
    ok(await say(early));
    expect(await state()).toEqual(['sent']);
    const first = { id: 'm1', kind: 'news', subject: 'turns', sequence: 1, body: {} };
    const both = await Promise.all([say(first), say(first)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(
      both
        .map((one) => ok(one))
        .map(({ taken }) => taken)
        .toSorted(),
    ).toEqual([0, 1]);
    expect(await state()).toEqual(['acknowledged']);
    ok(await say({ ...first, id: 'm3' }));
    const kept = await db.selectFrom('receivedMessage').select(['id', 'state']).orderBy('id').execute();
    expect(kept).toEqual([
      { id: 'm1', state: 'kept' },
      { id: 'm2', state: 'done' },
      { id: 'm3', state: 'kept' },
    ]);
  });

  test('reaches no line of another receiver', async () => {
    const { db } = exchange.world.database;
    const record = await sentOne();
    await db.updateTable('transmission').set({ receiver: crypto.randomUUID() }).execute();
    ok(await say(refuse(record, 'unknown_site'), acknowledge(record)));
    const rows = await db.selectFrom('transmission').select('state').execute();
    expect(rows).toEqual([{ state: 'sent' }]);
  });
});

test('an installation that is not connected accepts no envelope and writes nothing for the platform', async () => {
  const alone = await exchangeScene({ connected: false, database: exchange.world.database, log: () => {} });
  await alone.tube();
  expect(await alone.lines()).toEqual([]);
  expect((await alone.platform.say(alone.world, [])).code).toBe('envelope_not_accepted');
});
