import { expect, test } from 'vitest';
import { boxOf } from './box.ts';

const vaccines = [{ id: 'vax-a', gtins: ['08930000000019'] }];

test('the code on a box names product, lot and expiry', () => {
  expect(boxOf('(01)08930000000019(17)270331(10)ff28', vaccines)).toEqual({
    vaccine: 'vax-a',
    number: 'FF28',
    expiresOn: '2027-03-31',
  });
});

test('a day of zero is the last of its month', () => {
  expect(boxOf('(01)08930000000019(17)280200(10)A', vaccines)?.expiresOn).toBe('2028-02-29');
});

test('of a product nobody knows the lot is read, and the product is chosen by hand', () => {
  expect(boxOf('(01)08930000000026(10)A', vaccines)).toEqual({ number: 'A' });
});

test.each(['FF28', ''])('%j is no box of ours', (text) => {
  expect(boxOf(text, vaccines)).toBeUndefined();
});
