import { expect, test } from 'vitest';
import { endInCookies, minutesLeft } from './login-time.ts';

const now = Date.parse('2026-11-23T02:00:00.000Z');

test.each([
  [undefined, undefined],
  ['2026-12-23T02:00:00.000Z', undefined],
  ['2026-11-23T02:15:01.000Z', undefined],
  ['2026-11-23T02:15:00.000Z', 15],
  ['2026-11-23T02:00:01.000Z', 1],
  ['2026-11-23T02:00:00.000Z', 0],
  ['2026-11-22T02:00:00.000Z', 0],
])('a login until %s has %s minutes to speak of', (until, minutes) => {
  expect(minutesLeft(until, now)).toBe(minutes);
});

test('is read from the cookies of a page', () => {
  expect(endInCookies('lang=vi; login-until=2026-11-23T02%3A15%3A00.000Z')).toBe('2026-11-23T02:15:00.000Z');
  expect(endInCookies('not-login-until=x; lang=vi')).toBeUndefined();
});
