import { expect, test } from 'vitest';
import { clockOf } from './clock.ts';

const request = { answerBy: '2026-11-25T01:00:00.000Z', doneBy: '2026-12-03T01:00:00.000Z' };
const now = '2026-11-24T00:30:00.000Z';

test.each([
  ['received', 'answerBy', 24],
  ['acknowledged', 'doneBy', 216],
] as const)('%s counts to %s', (state, step, hours) => {
  expect(clockOf({ ...request, state }, now)).toEqual({ step, by: request[step], hours });
});

test('a deadline that has passed is negative', () => {
  expect(clockOf({ ...request, state: 'received' }, '2026-11-25T01:00:01.000Z')?.hours).toBe(-1);
});

test.each(['done', 'declined'] as const)('%s has none', (state) => {
  expect(clockOf({ ...request, state }, now)).toBeUndefined();
});
