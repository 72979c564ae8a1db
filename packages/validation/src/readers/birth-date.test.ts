import { afterEach, describe, expect, test } from 'vitest';
import { readBirthDate, readDate } from '../index';

const at = '2026-11-23T03:00:00.000Z';
const systemZone = process.env['TZ'];

afterEach(() => {
  process.env['TZ'] = systemZone ?? '';
  if (systemZone === undefined) delete process.env['TZ'];
});

const forms: [input: unknown, value: string][] = [
  ['17/05/1941', '1941-05-17'],
  ['17/5/1941', '1941-05-17'],
  ['17-05-1941', '1941-05-17'],
  ['17.5.1941', '1941-05-17'],
  ['17 05 1941', '1941-05-17'],
  ['17 / 05 / 1941', '1941-05-17'],
  ['17,5,1941', '1941-05-17'],
  ['17051941', '1941-05-17'],
  ['1941-05-17', '1941-05-17'],
  ['19410517', '1941-05-17'],
  [19410517, '1941-05-17'],
  ['１７/０５/１９４１', '1941-05-17'],
  ['ngày 17 tháng 5 năm 1941', '1941-05-17'],
  ['Ngày 17 tháng 05 năm 1941', '1941-05-17'],
  [' 17/05/1941 ', '1941-05-17'],
  ['17–5–1941', '1941-05-17'],
  [{ day: '17', month: '5', year: '1941' }, '1941-05-17'],
  [{ day: 17, month: 5, year: 1941 }, '1941-05-17'],
  [{ day: ' 17 ', month: '05', year: ' 1941' }, '1941-05-17'],
  ['1941', '1941'],
  [1941, '1941'],
  ['năm 1941', '1941'],
  ['--/--/1941', '1941'],
  ['??/??/1941', '1941'],
  ['xx/xx/1941', '1941'],
  ['00/00/1941', '1941'],
  ['0/0/1941', '1941'],
  ['**/**/1941', '1941'],
  [{ day: '', month: '', year: '1941' }, '1941'],
  [{ year: '1941' }, '1941'],
  [{ day: 'không nhớ', month: 'không nhớ', year: '1941' }, '1941'],
  [{ day: '?', month: null, year: 1941 }, '1941'],
  ['05/1941', '1941-05'],
  ['5-1941', '1941-05'],
  ['1941-05', '1941-05'],
  ['tháng 5 năm 1941', '1941-05'],
  ['??/05/1941', '1941-05'],
  [{ day: '', month: '5', year: '1941' }, '1941-05'],
  ['29/02/2024', '2024-02-29'],
  ['29/02/2000', '2000-02-29'],
  ['23/11/2026', '2026-11-23'],
  ['20111990', '1990-11-20'],
  ['20101120', '2010-11-20'],
  ['01/01/1900', '1900-01-01'],
];

const faults: [input: unknown, code: string, path: string[]][] = [
  ['', 'required', []],
  [undefined, 'required', []],
  [{ day: '', month: '', year: '' }, 'required', []],
  ['hôm qua', 'not_a_date', []],
  ['1/2', 'year_needs_four_digits', ['']],
  ['02/01/95', 'year_needs_four_digits', []],
  [{ day: '2', month: '1', year: '95' }, 'year_needs_four_digits', ['year']],
  ['31/02/1995', 'no_such_day', []],
  ['29/02/1900', 'no_such_day', []],
  ['29/02/2025', 'no_such_day', []],
  ['31/04/1995', 'no_such_day', []],
  ['32/01/1995', 'no_such_day', []],
  ['01/13/1995', 'day_month_swapped', []],
  ['05/17/1941', 'day_month_swapped', []],
  ['13/13/1995', 'no_such_day', []],
  [{ day: '5', month: '17', year: '1941' }, 'day_month_swapped', ['month']],
  [{ day: '31', month: '2', year: '1995' }, 'no_such_day', ['day']],
  [{ day: '17', month: '5', year: '' }, 'year_missing', ['year']],
  [{ day: '17', month: '', year: '1941' }, 'month_missing', ['month']],
  [{ day: 'mười', month: '5', year: '1941' }, 'not_a_date', ['day']],
  [{ day: {}, month: '5', year: '1941' }, 'not_a_date', ['day']],
  ['24/11/2026', 'in_the_future', []],
  ['12/2026', 'in_the_future', []],
  ['2027', 'in_the_future', []],
  ['31/12/1899', 'too_long_ago', []],
  ['1899', 'too_long_ago', []],
  ['0001', 'too_long_ago', []],
  ['17/05/19411', 'not_a_date', []],
  ['17/05/1941/1', 'not_a_date', []],
  ['17/05/1941; DROP TABLE persons', 'not_a_date', []],
];

describe.each(['Asia/Ho_Chi_Minh', 'UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/New_York'])(
  'case 21: on a machine in %s',
  (zone) => {
    test.each(forms)('%j is %s', (input, value) => {
      process.env['TZ'] = zone;
      expect(readBirthDate(input, { at })).toEqual({ value, warnings: [] });
    });

    test.each(faults)('%j is refused as %s', (input, code, path) => {
      process.env['TZ'] = zone;
      const reading = readBirthDate(input, { at });
      expect('issues' in reading && reading.issues.map((issue) => issue.code)).toEqual([code]);
      if (path[0] !== '') expect('issues' in reading && reading.issues[0]?.path).toEqual(path);
    });

    test('the day turns at midnight in Viet Nam, whatever the machine says', () => {
      process.env['TZ'] = zone;
      const lastMinute = '2026-11-23T16:59:59.000Z';
      const midnight = new Date('2026-11-23T17:00:00.000Z');
      expect(readBirthDate('23/11/2026', { at: lastMinute })).toMatchObject({ value: '2026-11-23' });
      expect(readBirthDate('24/11/2026', { at: lastMinute })).toMatchObject({
        issues: [{ code: 'in_the_future' }],
      });
      expect(readBirthDate('24/11/2026', { at: midnight })).toMatchObject({ value: '2026-11-24' });
    });
  },
);

test('every day of the year is read in every layout, and written once', () => {
  for (let day = 0; day < 366; day += 1) {
    const iso = new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
    const [y = '', m = '', d = ''] = iso.split('-');
    for (const form of [`${d}/${m}/${y}`, `${d}${m}${y}`, iso, `${Number(d)}.${Number(m)}.${y}`]) {
      expect(readBirthDate(form, { at })).toEqual({ value: iso, warnings: [] });
    }
  }
});

test('the first year that is believed and the zone can be set; without a moment the future is not noticed', () => {
  expect(readBirthDate('1899', { at, earliest: 1880 })).toMatchObject({ value: '1899' });
  expect(readBirthDate('1999', { at, earliest: 2000 })).toMatchObject({
    issues: [{ code: 'too_long_ago', data: { earliest: 2000 } }],
  });
  expect(
    readBirthDate('24/11/2026', { at: '2026-11-23T13:00:00.000Z', zone: 'Pacific/Auckland' }),
  ).toMatchObject({
    value: '2026-11-24',
  });
  expect(readBirthDate('2999')).toMatchObject({ value: '2999' });
});

test('a whole day is asked for where a year is not enough', () => {
  expect(readDate('20/11/2026', { at })).toMatchObject({ value: '2026-11-20' });
  expect(readDate('2026', { at })).toMatchObject({ issues: [{ code: 'not_a_date' }] });
});
