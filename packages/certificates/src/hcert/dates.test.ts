import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAfter, isBirthDate, isDate, isDateTime } from './dates';

test.each([
  ['2021-10-15', true],
  ['2024-02-29', true],
  ['2000-02-29', true],
  ['1900-02-29', false],
  ['2023-02-29', false],
  ['2021-04-31', false],
  ['2021-00-01', false],
  ['2021-13-01', false],
  ['2021-10-00', false],
  ['2021-1-15', false],
  ['2021/10/15', false],
  ['2021-10-15 ', false],
  ['٢٠٢١-10-15', false],
  ['', false],
  [20211015, false],
])('the day %j', (value, holds) => {
  expect(isDate(value)).toBe(holds);
});

test('are the days that the calendar has', () => {
  fc.assert(
    fc.property(fc.nat(9999), fc.nat(14), fc.nat(33), (year, month, day) => {
      const two = (number: number) => String(number).padStart(2, '0');
      const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
      const time = Date.parse(`${text}T00:00:00Z`);
      // What is behind the end of a month is moved into the next one.
      const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
      expect({ text, holds: isDate(text) }).toEqual({ text, holds: exists });
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['2022-02-27T08:00:00+07:00', true],
  ['2022-02-27T08:00:00.123456Z', true],
  ['2022-02-27T08:00Z', true],
  ['2022-02-27T08:00:00+07', true],
  ['2022-02-27T08:00:00', false],
  ['2022-02-27T24:00:00Z', false],
  ['2022-02-27 08:00:00Z', false],
  ['2022-02-30T08:00:00Z', false],
  ['2022-02-27', false],
])('the moment %j', (value, holds) => {
  expect(isDateTime(value)).toBe(holds);
});

test.each([
  ['1995-01-02', true],
  ['1995-01', true],
  ['1995', true],
  ['', true],
  ['1995-13', false],
  ['1995-02-30', false],
  ['1895-01-02', false],
  ['2100', false],
  ['19', false],
  ['19xx', false],
  ['1995-', false],
  ['1978-01-26T00:00:00', false],
  [1995, false],
])('the birth %j', (value, holds) => {
  expect(isBirthDate(value)).toBe(holds);
});

test('a day is after a moment when it has not begun anywhere', () => {
  const moment = new Date('2021-12-31T09:00:00Z');
  expect(isAfter('2021-12-31', moment)).toBe(false);
  expect(isAfter('2022-01-01', moment)).toBe(true);
  expect(isAfter('2022-01-01', new Date('2021-12-31T10:00:00Z'))).toBe(false);
  expect(isAfter('2023', moment)).toBe(true);
  expect(isAfter('', moment)).toBe(false);
});

test('whichever year and moment it is', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  const distance = fc.integer({ min: -500, max: 500 });
  fc.assert(
    fc.property(day, distance, (born, hours) => {
      const date = born.toISOString().slice(0, 10);
      const moment = new Date(Date.parse(date) + hours * 3_600_000);
      expect(isAfter(date, moment)).toBe(hours < -14);
    }),
    { numRuns: 2000 },
  );
});
