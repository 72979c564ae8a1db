import { expect, test } from 'vitest';
import { barsOf } from './bars.ts';
import { daysOf } from './period.ts';

const counted = (...counts: number[]) =>
  counts.map((count, place) => ({ day: `2026-11-${String(place + 1).padStart(2, '0')}`, count }));

test('the highest bar is whole, a single finding is seen beside thousands, nothing is nothing', () => {
  const { bars, highest, roomy } = barsOf(counted(0, 1, 2_500, 5_000));
  expect(bars.map(({ height }) => height)).toEqual([0, 2, 50, 100]);
  expect([highest, roomy]).toEqual([5_000, true]);
});

test('days on which nothing happened have no bars', () => {
  expect(barsOf(counted(0, 0)).bars.map(({ height }) => height)).toEqual([0, 0]);
  expect(barsOf([])).toEqual({ bars: [], roomy: true, highest: 0 });
});

test.each([
  [3, 3, 3],
  [7, 3, 7],
  [10, 5, 10],
  [28, 4, 4],
  [31, 4, 4],
  [92, 4, 4],
])('of %i days %i are dated on a phone and %i at a desk, the last always', (days, phone, desk) => {
  const last = new Date(Date.UTC(2026, 7, days)).toISOString().slice(0, 10);
  const counts = daysOf({ from: '2026-08-01', to: last }).map((day) => ({ day, count: 1 }));
  expect(counts).toHaveLength(days);
  const dated = barsOf(counts).bars.map((bar) => bar.dated);
  expect(dated.filter((one) => one === 'always')).toHaveLength(phone);
  expect(dated.filter((one) => one !== 'never')).toHaveLength(desk);
  expect(dated.at(-1)).toBe('always');
});

test('numbers stand above the bars only where they do not run into each other', () => {
  expect(barsOf(counted(...Array.from({ length: 10 }, () => 999))).roomy).toBe(true);
  expect(barsOf(counted(...Array.from({ length: 10 }, () => 1_000))).roomy).toBe(false);
  expect(barsOf(counted(...Array.from({ length: 11 }, () => 1))).roomy).toBe(false);
});
