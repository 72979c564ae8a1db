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
  [7, 7],
  [31, 5],
  [92, 6],
])('of %i days %i are dated', (days, dated) => {
  const last = new Date(Date.UTC(2026, 7, days)).toISOString().slice(0, 10);
  const counts = daysOf({ from: '2026-08-01', to: last }).map((day) => ({ day, count: 1 }));
  expect(counts).toHaveLength(days);
  expect(barsOf(counts).bars.filter((bar) => bar.dated)).toHaveLength(dated);
});
