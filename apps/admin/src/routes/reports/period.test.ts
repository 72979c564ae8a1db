import { expect, test } from 'vitest';
import { daysOf, readPeriod } from './period.ts';

const today = '2026-11-24';
const read = (query: string) => readPeriod(new URL(`http://localhost/admin/reports${query}`), today);

test('without one it is the seven days that end today', () => {
  const period = read('');
  expect(period).toEqual({ from: '2026-11-18', to: '2026-11-24' });
  expect(daysOf(period)).toHaveLength(7);
});

test('one that names only its last day begins a week before', () => {
  expect(read('?to=2026-03-01')).toEqual({ from: '2026-02-23', to: '2026-03-01' });
});

test('one day is a period, a quarter is the longest', () => {
  expect(daysOf(read('?from=2026-11-24&to=2026-11-24'))).toEqual(['2026-11-24']);
  expect(read('?from=2026-08-25&to=2026-11-24').wrong).toBeUndefined();
});

test.each([
  ['?from=2026-11-31&to=2026-12-01', 'date'],
  ['?from=23/11/2026', 'date'],
  ['?to=tomorrow', 'date'],
  ['?from=2026-11-24&to=2026-11-23', 'order'],
  ['?from=2026-08-24&to=2026-11-24', 'length'],
])('%s is wrong by its %s', (query, wrong) => {
  expect(read(query).wrong).toBe(wrong);
});
