import { expect, test } from 'vitest';
import { ratesOf } from './rates.ts';

const day = (expected: number, inTime: number, late = 0, open = 0) => ({ expected, inTime, late, open });

test('parts of what was owed, over several days; what is still open counts nowhere', () => {
  expect(ratesOf([day(10, 6, 2), day(10, 4, 0, 6)])).toEqual({
    expected: 14,
    sent: 12,
    inTime: 10,
    complete: 85,
    timely: 71,
  });
});

test('199 of 200 are not everybody', () => {
  expect(ratesOf([day(200, 199)])).toMatchObject({ complete: 99, timely: 99 });
  expect(ratesOf([day(200, 199, 1)])).toMatchObject({ complete: 100, timely: 99 });
});

test('where nothing was owed yet there is no part of it', () => {
  expect(ratesOf([])).toBeUndefined();
  expect(ratesOf([day(3, 0, 0, 3)])).toBeUndefined();
});
