import { areas } from '@binhan/catalog/areas';
import { expect, test } from 'vitest';
import { ProvinceError, checkProvince } from './province';

const check = (PROVINCE_AREA: string, DEFAULT_AREA: string) =>
  checkProvince({ PROVINCE_AREA, DEFAULT_AREA }, areas, '2026-11-23');

test('the defaults are areas of today', async () => {
  await expect(check('31', '11239')).resolves.toBeUndefined();
});

test.each([
  ['a province that was merged', '30', '11239', /^PROVINCE_AREA/],
  ['a commune as the province', '11239', '11239', /^PROVINCE_AREA/],
  ['nothing anybody knows', '98', '11239', /^PROVINCE_AREA/],
  ['a commune of another province', '31', '11953', /^DEFAULT_AREA/],
  ['the province as the commune', '31', '31', /^DEFAULT_AREA/],
])('refuses %s in one sentence', async (_what, province, commune, sentence) => {
  const refused: unknown = await check(province, commune).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(ProvinceError);
  expect(refused instanceof Error && refused.message).toMatch(sentence);
});
