import { expect, test } from 'vitest';
import { hoursLeft } from './due.ts';

const dueAt = '2026-11-24T02:00:00.000Z';

test.each([
  ['2026-11-23T02:00:00.000Z', 24],
  ['2026-11-24T01:00:01.000Z', 0],
  ['2026-11-24T02:00:00.001Z', -1],
  ['2026-11-25T03:00:00.000Z', -25],
])('at %s there are %i hours', (now, hours) => {
  expect(hoursLeft({ state: 'due', dueAt }, now)).toBe(hours);
});

test.each(['notified', 'dropped', 'to-take-back', 'taken-back'] as const)('%s has no clock', (state) => {
  expect(hoursLeft({ state, dueAt }, dueAt)).toBeUndefined();
});
