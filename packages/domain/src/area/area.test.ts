import { expect, test } from 'vitest';
import { AreaCode, AreaUnit, editionOn } from './index';

test.each([
  ['1999-01-01', '2021-11-01'],
  ['2021-11-01', '2021-11-01'],
  ['2025-06-30', '2021-11-01'],
  ['2025-07-01', '2025-07-01'],
  ['2026-04-29', '2025-07-01'],
  ['2026-04-30', '2026-04-30'],
  ['2099-01-01', '2026-04-30'],
])('on %s the list of %s holds', (on, edition) => expect(editionOn(on)).toBe(edition));

test.each(['01', '001', '00001', 'VN'])('%s is a code', (code) => expect(AreaCode.parse(code)).toBe(code));

test.each(['1', '0001', '000001', 'vn', '11239.0', 'Hải Phòng', ''])('%j is not', (code) => {
  expect(AreaCode.safeParse(code).success).toBe(false);
});

test('a district is optional: a commune may stand below a province', () => {
  const commune = {
    code: '11239',
    edition: '2026-04-30',
    level: 'commune',
    kind: 'commune',
    name: 'Thanh Miện',
    province: '31',
    parent: '31',
    from: '2025-07-01',
  };
  expect(AreaUnit.parse(commune)).toEqual(commune);
});
