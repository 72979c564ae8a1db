import { expect, test } from 'vitest';
import { isUntyped, readDose, typedDose, typedOf } from './dose';

const words = { chooseOne: 'choose', dateWrong: 'date', lotWrong: 'lot' };
const typed = {
  which: 'prog vax-a',
  number: 'basic 2',
  day: '1',
  month: '9',
  year: '2021',
  lot: 'fk 0112',
  where: 'Trạm y tế',
};

test('a dose as it is typed becomes facts, the lot as it is printed', () => {
  expect(readDose(typed, words)).toEqual({
    value: {
      program: 'prog',
      vaccine: 'vax-a',
      type: 'basic',
      ordinal: 2,
      givenOn: '2021-09-01',
      lot: 'FK0112',
      where: 'Trạm y tế',
    },
  });
});

test('each box that is wrong says so', () => {
  const wrong = { ...typed, which: '', number: 'fourth', month: '13', lot: '###' };
  expect(readDose(wrong, words)).toEqual({
    errors: { which: 'choose', number: 'choose', 'givenOn.day': 'date', lot: 'lot' },
  });
});

test('what is known fills the boxes, and an empty form is one', () => {
  const read = readDose(typed, words);
  expect('value' in read ? readDose(typedOf(read.value), words) : undefined).toEqual(read);
  expect(isUntyped(typedDose(new FormData()))).toBe(true);
});
