import { expect, test } from 'vitest';
import { readBands } from './bands.ts';

const read = (query: string) => readBands(new URL(`http://localhost/admin/levels/what-if${query}`));

test('nothing is asked for, nothing is tried', () => expect(read('')).toBeUndefined());

test('bands in the order of the address, with a comma too', () => {
  expect(read('?from=0&covered=1&uncovered=1&from=12,5&covered=2&uncovered=3')).toEqual([
    { from: 0, covered: 1, uncovered: 1 },
    { from: 12.5, covered: 2, uncovered: 3 },
  ]);
});

test.each([
  '?from=5&covered=1&uncovered=1',
  '?from=0&covered=1&uncovered=1&from=0&covered=2&uncovered=2',
  '?from=0&covered=1&uncovered=1&from=50&covered=2&uncovered=2&from=20&covered=3&uncovered=3',
  '?from=0&covered=1',
  '?from=&covered=1&uncovered=1',
  '?from=0&covered=10&uncovered=1',
  '?from=x&covered=1&uncovered=1',
])('%s is wrong', (query) => expect(read(query)).toBe('wrong'));
