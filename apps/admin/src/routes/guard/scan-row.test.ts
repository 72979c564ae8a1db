import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ScanRow } from './scan-row.svelte.ts';
import { trouble, type Verdict } from './verdict.ts';

const go: Verdict = { ...trouble('MỜI VÀO'), tone: 'go' };
const stop: Verdict = { ...trouble('DỪNG LẠI'), tone: 'stop' };
const aside: Verdict = { ...trouble('GIẤY TỜ HỢP LỆ'), aside: true };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A row whose answers come when they are given. */
function rowOf() {
  const asked: { text: string; answer: (verdict: Verdict) => void; fail: () => void }[] = [];
  const row = new ScanRow(
    (text) =>
      new Promise((resolve, reject) => {
        asked.push({ text, answer: resolve, fail: () => reject(new Error('broken')) });
      }),
  );
  const shown = () => row.scans.map(({ place, verdict }) => [place, verdict?.word ?? '…']);
  const answer = async (verdict: Verdict) => {
    await vi.advanceTimersByTimeAsync(0);
    asked.at(-1)?.answer(verdict);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { row, asked, shown, answer };
}

describe('one after the other', () => {
  test('each scan takes the place of the one before, and goes after twenty seconds', async () => {
    const { row, shown, answer } = rowOf();
    const first = row.scan('a');
    await answer(go);
    expect(await first).toBe(go);
    void row.scan('b');
    expect(shown()).toEqual([[1, '…']]);
    await answer(stop);
    expect(shown()).toEqual([[1, 'DỪNG LẠI']]);
    await vi.advanceTimersByTimeAsync(19_999);
    expect(shown()).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(shown()).toEqual([]);
  });

  test('who is scanned while the network is slow waits their turn, and no verdict is lost', async () => {
    const { row, asked, shown, answer } = rowOf();
    void row.scan('a');
    void row.scan('b');
    void row.scan('b');
    await vi.advanceTimersByTimeAsync(0);
    expect(asked.map(({ text }) => text)).toEqual(['a']);
    await answer(stop);
    await answer(go);
    expect(shown()).toEqual([
      [1, 'DỪNG LẠI'],
      [2, 'MỜI VÀO'],
    ]);
    expect(asked.map(({ text }) => text)).toEqual(['a', 'b']);
    void row.scan('c');
    expect(shown()).toEqual([[1, '…']]);
  });

  test('a scan that fails leaves nothing behind and holds up nobody', async () => {
    const { row, asked, shown, answer } = rowOf();
    const failing = row.scan('a');
    void row.scan('b');
    await vi.advanceTimersByTimeAsync(0);
    asked[0]?.fail();
    await expect(failing).rejects.toThrow('broken');
    await answer(go);
    expect(shown()).toEqual([[2, 'MỜI VÀO']]);
  });
});

describe('a group', () => {
  test('stays together until the guard is done with it', async () => {
    const { row, shown, answer } = rowOf();
    row.isGroup = true;
    for (const text of ['a', 'b', 'c']) {
      void row.scan(text);
      await answer(text === 'b' ? stop : go);
    }
    await vi.advanceTimersByTimeAsync(5 * 60_000);
    expect(shown()).toEqual([
      [1, 'MỜI VÀO'],
      [2, 'DỪNG LẠI'],
      [3, 'MỜI VÀO'],
    ]);
    row.clear();
    expect(shown()).toEqual([]);
  });

  test('is taken off the screen where nobody is added for ten minutes', async () => {
    const { row, shown, answer } = rowOf();
    row.isGroup = true;
    void row.scan('a');
    await answer(go);
    await vi.advanceTimersByTimeAsync(9 * 60_000);
    void row.scan('b');
    await answer(go);
    await vi.advanceTimersByTimeAsync(9 * 60_000);
    expect(shown()).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(shown()).toEqual([]);
  });

  test('lets nobody in twice, and asks again about who was held up', async () => {
    const { row, asked, shown, answer } = rowOf();
    row.isGroup = true;
    void row.scan('a');
    await answer(stop);
    void row.scan('b');
    await answer(go);
    expect(await row.scan('b')).toBeUndefined();
    expect([row.repeated, asked.length]).toEqual([2, 2]);
    void row.scan('a');
    expect(row.repeated).toBeUndefined();
    await answer(go);
    expect(shown()).toEqual([
      [2, 'MỜI VÀO'],
      [1, 'MỜI VÀO'],
    ]);
  });

  test('a paper is nobody, however often it is scanned: it gives way to the next scan, and no two have one number', async () => {
    const { row, shown, answer } = rowOf();
    row.isGroup = true;
    for (const [text, verdict] of [
      ['a', go],
      ['paper', aside],
      ['paper', aside],
      ['b', go],
      ['c', stop],
    ] as const) {
      void row.scan(text);
      await answer(verdict);
    }
    expect(shown()).toEqual([
      [1, 'MỜI VÀO'],
      [2, 'MỜI VÀO'],
      [3, 'DỪNG LẠI'],
    ]);
  });
});
