import { expect, test } from 'vitest';
import { readShift } from './shift-times.ts';

test.each([
  ['07:30', '11:30', '2026-11-24T00:30:00.000Z', '2026-11-24T04:30:00.000Z'],
  ['7h30', '11.30', '2026-11-24T00:30:00.000Z', '2026-11-24T04:30:00.000Z'],
  ['20:00', '04:00', '2026-11-24T13:00:00.000Z', '2026-11-24T21:00:00.000Z'],
])('a shift from %s until %s', (from, until, begin, end) => {
  expect(readShift({ from, until, count: '3' }, '2026-11-24')).toEqual({ from: begin, until: end, count: 3 });
});

test.each([
  [{ from: '', until: '11:30', count: '3' }, ['from']],
  [{ from: '07:30', until: '24:00', count: '3' }, ['until']],
  [{ from: '07:30', until: '11:60', count: '0' }, ['until', 'count']],
  [{ from: '07:30', until: '11:30', count: '61' }, ['count']],
  [{ from: '07:30', until: '11:30', count: 'ba' }, ['count']],
])('%o is said at its box', (typed, wrong) => {
  expect(readShift(typed, '2026-11-24')).toEqual({ wrong });
});
