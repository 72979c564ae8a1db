import { expect, test } from 'vitest';
import { conditionsOf, oneOf, queryWith } from './listing.ts';

const url = new URL('https://binhan.example/admin/declarations?flagged=yes&state=&cursor=c2&text=secret');

test('only named, filled conditions are taken from an address', () => {
  expect(conditionsOf(url, ['flagged', 'state', 'cursor'])).toEqual({ flagged: 'yes', cursor: 'c2' });
});

test('a changed condition begins the list again; the next page keeps the rest', () => {
  const conditions = conditionsOf(url, ['flagged', 'cursor']);
  expect(queryWith(conditions, {})).toBe('?flagged=yes');
  expect(queryWith(conditions, { flagged: undefined })).toBe('');
  expect(queryWith(conditions, { cursor: 'c3' })).toBe('?flagged=yes&cursor=c3');
});

test('a value that is not on the list is nothing', () => {
  expect(oneOf(['in', 'out'], 'in')).toBe('in');
  expect(oneOf(['in', 'out'], 'up')).toBeUndefined();
});
