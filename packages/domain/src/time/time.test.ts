import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { DateOnly, Instant, PartialDate, dateIn, instantPlus, isBefore, isInForce, yearOf } from './index';

const systemZone = process.env['TZ'];

afterEach(() => {
  if (systemZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = systemZone;
});

describe.each(['Asia/Ho_Chi_Minh', 'UTC', 'Pacific/Kiritimati', 'America/New_York'])(
  'on a machine in %s',
  (zone) => {
    test.each([
      ['2026-11-23T16:59:59.999Z', '2026-11-23'],
      ['2026-11-23T17:00:00.000Z', '2026-11-24'],
      ['2026-12-31T16:59:00.000Z', '2026-12-31'],
      ['2026-12-31T17:00:00.000Z', '2027-01-01'],
      ['2028-02-28T17:30:00.000Z', '2028-02-29'],
      ['2026-01-01T00:00:00.000Z', '2026-01-01'],
      ['1941-05-17T00:00:00.000Z', '1941-05-17'],
    ])('case 21: %s is %s in Viet Nam', (instant, day) => {
      process.env['TZ'] = zone;
      expect(dateIn(instant, 'Asia/Ho_Chi_Minh')).toBe(day);
    });
  },
);

test('a day in any zone is a day of the grammar', () => {
  const instants = fc.date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(instants, fc.constantFrom('Asia/Ho_Chi_Minh', 'UTC', 'America/New_York'), (instant, zone) => {
      expect(DateOnly.safeParse(dateIn(instant.toISOString(), zone)).success).toBe(true);
    }),
  );
});

test('later instants', () => {
  expect(instantPlus('2026-11-23T01:00:00.000Z', 24)).toBe('2026-11-24T01:00:00.000Z');
  expect(instantPlus('2026-11-23T01:00:00.000Z', -0.5)).toBe('2026-11-23T00:30:00.000Z');
  expect(Instant.parse(instantPlus('2026-11-23T01:00:00.000Z', 1 / 3))).toBe('2026-11-23T01:20:00.000Z');
  expect(isBefore('2026-11-23T01:00:00.000Z', '2026-11-23T01:00:00.001Z')).toBe(true);
  expect(isBefore('2026-11-23T01:00:00.000Z', '2026-11-23T01:00:00.000Z')).toBe(false);
});

test.each([
  ['2026-11-23', true],
  ['1941-05', true],
  ['1941', true],
  ['2026-02-30', false],
  ['2026-13', false],
  ['41', false],
  ['1941-5', false],
  ['1941-**-**', false],
  ['', false],
])('%j as what is known of a date: %s', (text, known) => {
  expect(PartialDate.safeParse(text).success).toBe(known);
});

test('the year of what is known', () => {
  expect(['1941', '1941-05', '1941-05-17'].map(yearOf)).toEqual([1941, 1941, 1941]);
});

test.each([
  ['2026-01-01', true],
  ['2025-12-31', false],
  ['2026-12-30', true],
  ['2026-12-31', false],
])('a period has its first day and not its last: %s, %s', (on, holds) => {
  expect(isInForce({ from: '2026-01-01', until: '2026-12-31' }, on)).toBe(holds);
});
