import { memoryStore } from '@binhan/client/queue';
import { expect, test } from 'vitest';
import { compareClocks, momentBy, wrongBy } from './clock.ts';
import { memoryDeviceStore } from './device-store.ts';
import { sealedQueue } from './sealed-queue.ts';
import { createVault } from './vault.ts';

const secret = '030095000123|142000001|Nguyễn Văn Thẻ|02011995|Nam|Thôn 1|15042021';
const rounds = 1000;

/** Everything a copy of the storage holds, as text. */
function everything(value: unknown): string {
  if (value instanceof ArrayBuffer) return Buffer.from(value).toString('latin1');
  if (ArrayBuffer.isView(value)) return Buffer.from(value.buffer).toString('latin1');
  if (Array.isArray(value)) return value.map(everything).join(' ');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([name, one]) => `${name} ${everything(one)}`)
      .join(' ');
  return String(value);
}

test('case 40: a copy of the storage opens with the code and with nothing else', async () => {
  const values = new Map<string, unknown>();
  const store = memoryDeviceStore(values);
  const vault = createVault(store, rounds);
  expect(await vault.exists()).toBe(false);
  const open = await vault.make('mã trực đêm 24');
  await store.put('pack', await open.seal({ rules: secret }));
  const copy = createVault(memoryDeviceStore(structuredClone(values)), rounds);
  expect(await copy.exists()).toBe(true);
  for (const wrong of ['mã trực đêm 25', 'MÃ TRỰC ĐÊM 24', '', 'mã trực đêm 24 ']) {
    expect(await copy.open(wrong), wrong).toBeUndefined();
  }
  expect(everything([...values.values()])).not.toMatch(/030095000123|Nguyễn|rules|trực/);
  // Typed by another keyboard, its letters are composed another way.
  const again = await copy.open('mã trực đêm 24'.normalize('NFD'));
  const sealed = values.get('pack') as Awaited<ReturnType<typeof open.seal>>;
  expect(await again?.open(sealed)).toEqual({ rules: secret });
  new Uint8Array(sealed.data).set([0], 3);
  await expect(again?.open(sealed)).rejects.toThrow();
});

test('a queue keeps nothing readable, and nothing at all of a code the server has', async () => {
  const store = memoryStore();
  const vault = await createVault(memoryDeviceStore(), rounds).make('mã trực đêm 24');
  const queue = sealedQueue(store, vault);
  const input = {
    place: 'p',
    gate: 'g',
    text: secret,
    direction: 'in',
    scannedAt: '2026-11-23T02:00:00.000Z',
  };
  const record = {
    id: 'r-1',
    endpoint: 'stays.scanPerson',
    input,
    state: 'waiting' as const,
    addedAt: input.scannedAt,
  };
  await queue.put(record);
  expect(everything(await store.all())).not.toMatch(/030095000123|Nguyễn/);
  expect(await queue.all()).toEqual([record]);
  await queue.put({ ...record, state: 'sent', answer: { shownName: 'N. V. Thẻ', signed: false } });
  expect(await queue.all()).toMatchObject([
    { input: { ...input, text: '' }, answer: { signed: false }, state: 'sent' },
  ]);
  // Another key, as on the device of a thief.
  const other = await createVault(memoryDeviceStore(), rounds).make('mã trực đêm 24');
  await expect(sealedQueue(store, other).all()).rejects.toThrow();
  await queue.remove('r-1');
  expect(await store.all()).toEqual([]);
});

test('a clock that is wrong, or set during a shift, is noticed and put right', () => {
  const at = (time: string) => Date.parse(`2026-11-23T${time}Z`);
  const fast = compareClocks('2026-11-23T02:00:00.000Z', at('02:09:59'), at('02:10:01'), 5_000);
  expect(wrongBy(fast)).toBe(10);
  expect(momentBy(fast, { wall: at('02:20:01'), steady: 605_000 })).toBe('2026-11-23T02:10:01.000Z');
  // Somebody sets the clock of the device back by an hour.
  expect(momentBy(fast, { wall: at('01:20:01'), steady: 605_000 })).toBe('2026-11-23T02:10:01.000Z');
  const right = compareClocks('2026-11-23T02:00:00.000Z', at('02:00:00'), at('02:00:01'), 0);
  expect(wrongBy(right)).toBeUndefined();
  expect(wrongBy({ ahead: -120_000 })).toBe(-2);
});
