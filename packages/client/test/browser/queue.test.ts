import { expect, test } from 'vitest';
import { createClient } from '../../src/index';
import { createQueue, indexedDbStore, type Queue } from '../../src/queue/index';

/** A server that takes its time, and any number of tabs in front of it. */
function world() {
  const name = `queue-${crypto.randomUUID()}`;
  const calls: string[] = [];
  let open = true;
  const client = createClient({
    baseUrl: '',
    retries: 0,
    fetch: async (request) => {
      if (!open) throw new TypeError('Failed to fetch');
      calls.push(new URL(request.url).pathname);
      await new Promise((pass) => setTimeout(pass, 5));
      return Response.json({ done: true });
    },
  });
  const tab = (): Queue =>
    createQueue({ client, name, store: indexedDbStore({ name }), now: () => new Date().toISOString() });
  return { name, calls, tab, network: (is: boolean) => void (open = is) };
}

test('two tabs send each record once, in order, and both see it', async () => {
  const { calls, tab } = world();
  const [one, two] = [tab(), tab()];
  const seen: string[] = [];
  two.onChange((records) => seen.push(records.map(({ state }) => state).join()));
  for (let number = 0; number < 10; number += 1) await one.add('stays.leave', { stay: `s${String(number)}` });
  await Promise.all([one.send(), two.send()]);
  expect(calls).toEqual(Array.from({ length: 10 }, (_, number) => `/api/v1/stays/s${String(number)}/leave`));
  await expect.poll(() => seen.at(-1)).toBe(Array(10).fill('sent').join());
});

test('a record outlives its tab and is sent by the next when the network is back', async () => {
  const { calls, tab, network } = world();
  network(false);
  const first = tab();
  await first.add('stays.leave', { stay: 's1' });
  await first.send();
  expect(calls).toEqual([]);
  const later = tab();
  const stop = later.start();
  await expect.poll(async () => (await later.records()).map(({ state }) => state)).toEqual(['waiting']);
  network(true);
  globalThis.dispatchEvent(new Event('online'));
  await expect.poll(async () => (await later.records()).map(({ state }) => state)).toEqual(['sent']);
  stop();
  expect(calls).toHaveLength(1);
});

test('a record that was added is in the database, not only in memory', async () => {
  const { name, tab, network } = world();
  network(false);
  const record = await tab().add('stays.leave', { stay: 's1' });
  expect(await indexedDbStore({ name }).all()).toEqual([record]);
});
