import { describe, expect, test } from 'vitest';
import { createClient } from '../index';
import { createQueue, memoryStore, type QueueRecord, type QueueStore } from './index';

const stay = (number: number) => ({ stay: `s${String(number)}` });

/** A server in memory that keeps what it did, by key, and a queue in front of it. */
function world(given: { store?: QueueStore; done?: Map<string, string> } = {}) {
  const done = given.done ?? new Map<string, string>();
  const store = given.store ?? memoryStore();
  const faults: ((path: string) => Response | 'drop' | 'off' | undefined)[] = [];
  let clock = 0;
  const client = createClient({
    baseUrl: 'https://binhan.example',
    retries: 0,
    fetch: async (request) => {
      const key = request.headers.get('idempotency-key') ?? '';
      const path = new URL(request.url).pathname;
      const fault = faults[0]?.(path);
      if (fault === 'off') throw new TypeError('fetch failed');
      if (fault instanceof Response) return fault;
      if (!done.has(key)) done.set(key, path);
      if (fault === 'drop') throw new TypeError('fetch failed');
      return Response.json({ done: true });
    },
  });
  const queue = createQueue({
    client,
    store,
    retryEvery: 20,
    name: crypto.randomUUID(),
    now: () => new Date(Date.UTC(2026, 10, 23, 1, 0, (clock += 1))).toISOString(),
  });
  return {
    queue,
    store,
    done,
    client,
    fail: (fault?: (typeof faults)[0]) => void (faults[0] = fault ?? (() => undefined)),
  };
}

const refusal = (status: number, code: string, data: object = {}) =>
  Response.json({ code, data, requestId: 'r' }, { status });

const states = (records: QueueRecord[]) => records.map(({ state }) => state);

describe('a queue', () => {
  test('keeps work without a network and sends it in order when there is one', async () => {
    const { queue, done, fail } = world();
    fail(() => 'off');
    for (const number of [1, 2, 3]) await queue.add('stays.leave', stay(number));
    expect(await queue.send()).toMatchObject({ sent: 0, waiting: 3, stoppedBy: { name: 'NetworkError' } });
    expect(states(await queue.records())).toEqual(['waiting', 'waiting', 'waiting']);
    fail();
    expect(await queue.send()).toEqual({ sent: 3, refused: 0, waiting: 0 });
    expect([...done.values()]).toEqual([1, 2, 3].map((number) => `/api/v1/stays/s${String(number)}/leave`));
    const [first] = await queue.records();
    expect(first).toMatchObject({
      state: 'sent',
      answer: { done: true },
      addedAt: '2026-11-23T01:00:01.000Z',
    });
  });

  test('C34: a record whose answer was lost is not "sent", and the server has it once', async () => {
    const { queue, done, fail } = world();
    await queue.add('stays.leave', stay(1));
    fail(() => 'drop');
    await queue.send();
    expect(states(await queue.records())).toEqual(['waiting']);
    expect(done.size).toBe(1);
    fail();
    await queue.send();
    expect(states(await queue.records())).toEqual(['sent']);
    expect(done.size).toBe(1);
  });

  test('a killed sender leaves "sending"; the next one sends it again under the same key', async () => {
    const first = world();
    const record = await first.queue.add('stays.leave', stay(1));
    first.done.set(record.id, 'before the kill');
    await first.store.put({ ...record, state: 'sending' });
    const second = world({ store: first.store, done: first.done });
    expect(await second.queue.send()).toMatchObject({ sent: 1 });
    expect([...first.done]).toEqual([[record.id, 'before the kill']]);
  });

  test('a refusal is kept with its data, and the next record goes on', async () => {
    const { queue, fail } = world();
    fail((path) => (path.includes('s1') ? refusal(409, 'wrong_state', { state: 'left' }) : undefined));
    await queue.add('stays.leave', stay(1));
    await queue.add('stays.leave', stay(2));
    expect(await queue.send()).toEqual({ sent: 1, refused: 1, waiting: 0 });
    expect((await queue.records())[0]).toMatchObject({
      state: 'refused',
      refusal: { code: 'wrong_state', data: { state: 'left' }, status: 409 },
    });
  });

  test.each([
    ['a session that ran out', refusal(401, 'unauthenticated')],
    ['a server that is down', refusal(503, 'unavailable', { retryAfter: 60 })],
    ['too many requests', refusal(429, 'too_many_requests', { retryAfter: 60 })],
    ['a hotel’s sign-in page', new Response('<html>', { headers: { 'content-type': 'text/html' } })],
  ])('%s refuses nothing: everything waits', async (_, answer) => {
    const { queue, done, fail } = world();
    fail(() => answer.clone());
    await queue.add('stays.leave', stay(1));
    await queue.add('stays.leave', stay(2));
    const { waiting, stoppedBy } = await queue.send();
    expect([waiting, stoppedBy instanceof Error, done.size]).toEqual([2, true, 0]);
  });

  test('a fault of the server over one record does not hold up the others', async () => {
    const { queue, fail } = world();
    fail((path) => (path.includes('s1') ? refusal(500, 'internal') : undefined));
    await queue.add('stays.leave', stay(1));
    await queue.add('stays.leave', stay(2));
    expect(await queue.send()).toMatchObject({ sent: 1, waiting: 1, stoppedBy: { code: 'internal' } });
  });

  test('two queues over one store send each record once', async () => {
    const first = world();
    let calls = 0;
    first.fail(() => void (calls += 1));
    const name = crypto.randomUUID();
    const options = { client: first.client, store: first.store, name, now: () => '' };
    const [one, two] = [createQueue(options), createQueue(options)];
    for (let number = 0; number < 20; number += 1) await one.add('stays.leave', stay(number));
    await Promise.all([one.send(), two.send(), one.send()]);
    expect([first.done.size, calls]).toEqual([20, 20]);
  });

  test('says what is true at each change', async () => {
    const { queue } = world();
    const seen: string[][] = [];
    const end = queue.onChange((records) => seen.push(states(records)));
    const record = await queue.add('stays.leave', stay(1));
    await queue.send();
    await queue.remove(record.id);
    end();
    await queue.add('stays.leave', stay(2));
    expect(seen).toEqual([['waiting'], ['sending'], ['sent'], []]);
  });

  test('once started, sends what is added and tries again by itself', async () => {
    const { queue, done, fail } = world();
    fail(() => 'off');
    const stop = queue.start();
    await queue.add('stays.leave', stay(1));
    await new Promise((pass) => setTimeout(pass, 30));
    expect(done.size).toBe(0);
    fail();
    await expect.poll(() => done.size).toBe(1);
    await queue.add('stays.leave', stay(2));
    await expect.poll(() => done.size).toBe(2);
    stop();
    await queue.add('stays.leave', stay(3));
    await new Promise((pass) => setTimeout(pass, 50));
    expect(done.size).toBe(2);
  });
});
