import { expect, test } from 'vitest';
import {
  Identifier,
  PersonDetails,
  PersonName,
  Phone,
  mayActFor,
  shortenedName,
  shownIdentifier,
} from './index';

test.each([
  ['Nguyễn Văn An', 'N. V. An'],
  ['  Nguyễn   Văn An ', 'N. V. An'],
  ['Đặng Thị Ngọc Thuỷ', 'Đ. T. N. Thuỷ'],
  ["Y'Băng Niê", 'Y. Niê'],
  ['An', 'An'],
  ['𠮷 田', '𠮷. 田'],
  ['', ''],
])('%j is shown at a gate as %j', (name, shown) => expect(shortenedName(name)).toBe(shown));

test.each([
  ['030095000001', '••••••••0001'],
  ['0001', '0001'],
  ['01', '01'],
  ['', ''],
])('%j is shown as %j', (value, shown) => expect(shownIdentifier(value)).toBe(shown));

test.each(['Nguyễn Văn An', "Y'Băng", 'An', 'สมชาย'])('%s is a name', (name) => {
  expect(PersonName.parse(name)).toBe(name);
});

test.each(['', '123', '<b>An</b>', 'An\u0000', 'An\u202eB', 'x'.repeat(101)])('%j is not a name', (name) => {
  expect(PersonName.safeParse(name).success).toBe(false);
});

test.each(['******000001', 'abc12345', '1234', ' 030095000001'])('%j is never an identifier', (value) => {
  const identifier = { kind: 'citizen-number', value, assurance: 'declared' };
  expect(Identifier.safeParse(identifier).success).toBe(false);
});

test.each(['0912345678', '+0912345678', '+84 912345678', '+84912345678901234'])(
  '%j is not E.164',
  (phone) => {
    expect(Phone.safeParse(phone).success).toBe(false);
  },
);

test('only what is known of the birth is required, and no key but the known ones', () => {
  const details = {
    name: 'Nguyễn Văn An',
    bornOn: '1941',
    sex: 'unknown',
    identifiers: [],
    address: { area: { code: '11239', edition: '2026-04-30' } },
  };
  expect(PersonDetails.parse(details)).toEqual(details);
  expect(PersonDetails.safeParse({ ...details, role: 'administrator' }).success).toBe(false);
  expect(PersonDetails.safeParse({ ...details, bornOn: '1941-13' }).success).toBe(false);
});

test.each([
  ['active', '2026-10-31', false],
  ['active', '2026-11-01', true],
  ['active', '2026-11-30', false],
  ['ended', '2026-11-15', false],
] as const)('a proxy that is %s, on %s: %s', (state, on, may) => {
  expect(mayActFor({ state, period: { from: '2026-11-01', until: '2026-11-30' } }, on)).toBe(may);
});
