import { createClient } from '@binhan/client';
import { createQueue, memoryStore, type QueueRecord } from '@binhan/client/queue';
import { createWorld, people, type World } from '@binhan/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { memoryDeviceStore } from '#lib/gate/device-store.ts';
import { sealedQueue } from '#lib/gate/sealed-queue.ts';
import { createVault } from '#lib/gate/vault.ts';
import { GateShift } from './gate-shift.svelte.ts';
import { judge } from './judge.ts';
import { laneFigures } from './lane.ts';
import type { Standing } from './verdict.ts';

let world: World;
let guard: Awaited<ReturnType<World['citizen']>>;
let manager: Awaited<ReturnType<World['citizen']>>;
let standing: Standing;
let off = false;
let steady = 0;
const rounds = 1000;
const code = 'trực đêm 24';

beforeAll(async () => {
  world = await createWorld();
  guard = await world.citizen(people.guard.phone);
  manager = await world.citizen(people.shopOwner.phone);
  standing = { place: world.seeded?.place ?? '', gate: world.seeded?.gate ?? '', direction: 'in' };
}, 120_000);
afterAll(() => world.close());
beforeEach(() => {
  off = false;
});

const clock = () => ({ wall: Date.parse(world.clock.now()), steady: (steady += 10_000) });
const guardClient = () =>
  createClient({
    baseUrl: world.origin,
    token: guard.token,
    retries: 0,
    fetch: (request) => (off ? Promise.reject(new TypeError('off')) : world.fetch(request)),
  });
const inside = async () => (await manager.client.places.hours({ place: standing.place })).inside;

function device(values = new Map<string, unknown>(), queueStore = memoryStore()) {
  const shift = new GateShift({
    client: guardClient(),
    store: memoryDeviceStore(values),
    queueStore,
    clock,
    rounds,
  });
  return { shift, values, queueStore };
}

async function begun() {
  const made = device();
  await made.shift.begin({ code, name: 'Máy cổng chính', standing });
  return made;
}

/** A citizen's card of an invented person. */
const card = (number: number) =>
  `0300950${String(number).padStart(5, '0')}||Nguyễn Văn ${'ABCDEĐGHIK'[number % 10] ?? 'A'}|02011995|Nam|Thôn 1, Lam Sơn|15042021`;

describe('a shift without a network', () => {
  test('somebody known is asked about their declaration, let in by a press, and sent once there is a network', async () => {
    const { shift, queueStore } = await begun();
    off = true;
    const verdict = await judge(shift, guardClient(), standing, card(1), 'vi');
    expect([verdict.tone, verdict.word, verdict.name]).toEqual([
      'ask',
      'HỎI ĐÃ',
      'N. V. Đ'.replace('Đ', 'B'),
    ]);
    expect(verdict.notes.join()).toContain('Chưa kiểm tra được');
    expect(await queueStore.all()).toEqual([]);
    const [one] = shift.pending;
    await shift.press(one?.id ?? '', true);
    expect(await judge(shift, guardClient(), standing, card(1), 'vi')).toMatchObject({
      tone: 'go',
      notes: [expect.stringContaining('đã ghi lúc'), expect.any(String)],
    });
    const before = await inside();
    off = false;
    await shift.send();
    expect(shift.records).toMatchObject([{ state: 'sent', input: { text: '' } }]);
    expect(await inside()).toBe(before + 1);
    // What the records say now is told: this visitor had not declared.
    expect(shift.records[0]?.answer).toMatchObject({ decision: { verdict: 'stop' } });
    shift.close();
  });

  test('a page that is loaded again goes on with the code, and with no other', async () => {
    const { shift, values, queueStore } = await begun();
    off = true;
    await judge(shift, guardClient(), standing, card(2), 'vi');
    await shift.press(shift.pending[0]?.id ?? '', true);
    shift.close();
    const again = device(values, queueStore).shift;
    await again.look();
    expect(again.state).toBe('closed');
    expect(await again.unlock('trực đêm 25')).toBe(false);
    expect([again.pack, again.records.length]).toEqual([undefined, 0]);
    expect(await again.unlock(code)).toBe(true);
    expect(again.pack?.gateName).toBeDefined();
    expect(again.records).toMatchObject([{ state: 'waiting' }]);
    again.close();
  });

  test('case 30: hostile codes get no answer but a word, and nothing is kept of them', async () => {
    const { shift, queueStore } = await begun();
    off = true;
    for (const text of [
      'javascript:alert(document.cookie)',
      'https://binhan.test.evil.example/p/a.b.c',
      `BAP1:${'a'.repeat(4000)}`,
      'x'.repeat(5000),
      "‮'||1=1--",
      'WIFI:S:x;;',
    ]) {
      const verdict = await judge(shift, guardClient(), standing, text, 'vi');
      expect(verdict.tone, text.slice(0, 20)).toBe('trouble');
      expect(JSON.stringify(verdict)).not.toMatch(/alert|evil|1=1|aaaa|xxxx/);
    }
    expect([shift.pending, await queueStore.all()]).toEqual([[], []]);
    shift.close();
  });

  test('case 40: a stopped device empties itself when it meets the network, though its login has ended', async () => {
    const { shift, values } = await begun();
    off = true;
    await judge(shift, guardClient(), standing, card(3), 'vi');
    await shift.press(shift.pending[0]?.id ?? '', true);
    const id = String(values.get('device'));
    await manager.client.gates.stop({ device: id });
    await shift.check();
    expect(shift.state).toBe('open');
    off = false;
    await shift.check();
    expect([shift.state, shift.records, values.size]).toEqual(['emptied', [], 0]);
    const { devices } = await manager.client.gates.devices({ place: standing.place });
    expect(devices.find((one) => one.id === id)).toHaveProperty('wipedAt');
    // The login went with the device.
    guard = await world.citizen(people.guard.phone);
  });
});

test('a shift offline: 500 scans, half of them twice, sent in disorder and sent again, are 250 stays', async () => {
  const before = await inside();
  const stores = [memoryStore(), memoryStore()];
  const vaults = await Promise.all(stores.map(() => createVault(memoryDeviceStore(), rounds).make(code)));
  const sealed = stores.map((store, lane) => sealedQueue(store, vaults[lane] ?? raise()));
  const began = Date.parse(world.clock.now());
  const queueOf = (lane: number) =>
    createQueue({
      client: guardClient(),
      store: sealed[lane] ?? raise(),
      name: `lane-${String(lane)}`,
      now: () => world.clock.now(),
    });
  off = true;
  for (let number = 0; number < 500; number += 1) {
    const scannedAt = new Date(began + number * 10_000).toISOString();
    const text = card(1000 + (number % 250));
    const passing = { ...standing, text, scannedAt, entered: true as const };
    await queueOf(number % 2).add('stays.scanPerson', passing);
  }
  world.clock.advance(8);
  const kept = await Promise.all(sealed.map((store) => store.all()));
  expect(kept.flat()).toHaveLength(500);
  off = false;
  await Promise.all([0, 1].map((lane) => queueOf(lane).send()));
  const sent = (await Promise.all(sealed.map((store) => store.all()))).flat();
  expect(new Set(sent.map(({ state }) => state))).toEqual(new Set(['sent']));
  expect(JSON.stringify(sent)).not.toMatch(/030095|shownName/);
  expect(await inside()).toBe(before + 250);
  // The same records come back from a copy of the devices, in another order, under the same keys.
  const again = memoryStore();
  for (const record of disordered(kept.flat())) await again.put(record);
  const copy = createQueue({
    client: guardClient(),
    store: again,
    name: 'copy',
    now: () => world.clock.now(),
  });
  expect(await copy.send()).toMatchObject({ sent: 500, refused: 0, waiting: 0 });
  expect(await inside()).toBe(before + 250);
  // When they were scanned and when they arrived are two things.
  const { hours } = await manager.client.places.hours({ place: standing.place });
  const scanned = hours.filter(({ at }) => Date.parse(at) <= began + 5_000_000);
  expect(scanned.reduce((sum, { entered }) => sum + entered, 0)).toBeGreaterThanOrEqual(250);
}, 400_000);

test('the figures of a lane: the last quarter of an hour, and the middle of the waits', () => {
  const minutes = [1, 2, 20, 20.5, 21.5, 24.5].map((minute) => minute * 60_000);
  expect(laneFigures(minutes, 25 * 60_000)).toEqual({ count: 4, median: 60 });
  expect(laneFigures([], 0)).toEqual({ count: 0 });
});

function disordered(records: readonly QueueRecord[]): QueueRecord[] {
  return records.toSorted((one, other) => one.id.slice(-6).localeCompare(other.id.slice(-6)));
}

function raise(): never {
  throw new RangeError('no such lane');
}
