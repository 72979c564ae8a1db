import { AreaUnit, type AreaRef } from '@binhan/domain/area';
import { expect, test } from 'vitest';
import { areas, createAreas } from './index';
import { thanhMienConversions } from './facts/thanh-mien';

const then = '2021-11-20';
const summer = '2025-08-01';
const today = '2026-11-23';

async function all(on: string): Promise<AreaUnit[]> {
  const provinces = await areas.provinces(on);
  const below = async (unit: AreaUnit): Promise<AreaUnit[]> => {
    const units = await areas.below(unit.code, on);
    return [unit, ...(await Promise.all(units.map(below))).flat()];
  };
  return (await Promise.all(provinces.map(below))).flat();
}

function count(units: AreaUnit[], property: 'level' | 'kind'): Record<string, number> {
  const counted: Record<string, number> = {};
  for (const unit of units) counted[unit[property]] = (counted[unit[property]] ?? 0) + 1;
  return counted;
}

const edition2021 = await all(then);
const edition2025 = await all(summer);
const edition2026 = await all(today);

test('counts of every edition, and every unit has the shape of a unit', () => {
  expect(count(edition2021, 'level')).toEqual({ province: 63, district: 705, commune: 10_599 });
  expect(count(edition2025, 'level')).toEqual({ province: 34, commune: 3321 });
  expect(count(edition2026, 'level')).toEqual({ province: 34, commune: 3321 });
  for (const unit of [...edition2021, ...edition2025, ...edition2026])
    expect(AreaUnit.parse(unit)).toEqual(unit);
});

test('a code is unique in its edition and finds its unit without its province being named', async () => {
  for (const [units, on] of [
    [edition2021, then],
    [edition2025, summer],
    [edition2026, today],
  ] as const) {
    expect(new Set(units.map((unit) => unit.code)).size).toBe(units.length);
    for (const unit of units) expect(await areas.find(unit.code, on)).toEqual(unit);
  }
});

test('kinds on 1 July 2025, and eleven that changed on 30 April 2026', () => {
  const kinds = (units: AreaUnit[]) =>
    count(
      units.filter((unit) => unit.level === 'commune'),
      'kind',
    );
  expect(kinds(edition2025)).toEqual({ ward: 687, commune: 2621, 'special-zone': 13 });
  expect(kinds(edition2026)).toEqual({ ward: 697, commune: 2611, 'special-zone': 13 });
  const before = new Map(edition2025.map((unit) => [unit.code, unit]));
  const changed = edition2026.filter((unit) => before.get(unit.code)?.kind !== unit.kind);
  expect(changed).toHaveLength(11);
  expect(changed.every((unit) => unit.province === '75' && unit.from === '2026-04-30')).toBe(true);
});

test('the day decides the edition', async () => {
  expect((await areas.find('75', '2026-04-29'))?.kind).toBe('province');
  expect((await areas.find('75', '2026-04-30'))?.kind).toBe('municipality');
  expect((await areas.find('300', '2025-06-30'))?.name).toBe('Thanh Miện');
  expect(await areas.find('300', '2025-07-01')).toBeUndefined();
  expect(await areas.find('30', today)).toBeUndefined();
});

test.each([
  ['11242', 'Thanh Tùng', 'Nguyễn Lương Bằng'],
  ['11257', 'Tân Trào', 'Hải Hưng'],
])('%s was %s and is %s', async (code, old, now) => {
  expect(await areas.find(code, then)).toMatchObject({
    name: old,
    parent: '300',
    province: '30',
    until: '2025-07-01',
  });
  expect(await areas.find(code, today)).toMatchObject({ name: now, parent: '31', province: '31' });
});

test('codes are texts: leading zeros stay', async () => {
  expect((await areas.find('01', today))?.name).toBe('Hà Nội');
  expect((await areas.find('001', then))?.name).toBe('Ba Đình');
  expect((await areas.find('00004', today))?.name).toBe('Ba Đình');
  expect(await areas.find('1', today)).toBeUndefined();
  expect(await areas.find('4', today)).toBeUndefined();
});

test.each(['', 'VN', '99', '999', '99999', '30', 'abc', '__proto__'])(
  '%j names no unit of today',
  async (code) => {
    expect(await areas.find(code, today)).toBeUndefined();
  },
);

test('districts stand between provinces and communes only in 2021', async () => {
  expect((await areas.below('30', then)).map((unit) => unit.level)).toEqual(
    Array<string>(12).fill('district'),
  );
  expect(await areas.below('300', then)).toHaveLength(17);
  expect(await areas.below('31', today)).toHaveLength(114);
  expect(await areas.below('VN', today)).toHaveLength(34);
  expect(await areas.below('11239', today)).toEqual([]);
  const ofHaiDuong = edition2021.filter((unit) => unit.province === '30' && unit.level === 'commune');
  expect(ofHaiDuong).toHaveLength(235);
});

test.each([
  ['thanh mien', { on: then, province: '30' }, '300 11239 11242 11287'],
  ['thanh mien', { on: today, province: '31' }, '11239 11254 11284'],
  ['Thanh Miện', { on: today }, '11239 11254 11284'],
  ['mien thanh', { on: today }, '11239 11254 11284'],
  ['bac thanh mien', { on: today }, '11254'],
  ['mien bac', { on: today, province: '31' }, '11254'],
  ['xã thanh miện', { on: today }, '11239 11254 11284'],
  ['lam son thanh mien', { on: then }, '11260'],
  ['LAM SƠN, thanh miện, hải dương', { on: then }, '11260'],
  ['nguyen luong bang', { on: today }, '11242'],
  ['hai phong', { on: today, level: 'province' }, '31'],
  ['tp hai phong', { on: today, level: 'province' }, '31'],
  ['phuong 12 go vap', { on: then }, '26881'],
  ['dak lak', { on: today, level: 'province' }, '66'],
  ['đắk lắk', { on: today, level: 'province' }, '66'],
  ['   ', { on: today }, ''],
  ['không có nơi này', { on: today }, ''],
] as const)('search %j %j', async (text, where, codes) => {
  const found = await areas.search({ text, ...where });
  expect(found.map((unit) => unit.code).join(' ')).toBe(codes);
});

test('the very name stands before the beginning of one, and both before a part', async () => {
  const found = await areas.search({ text: 'tan trao', on: then, level: 'commune', limit: 50 });
  expect(found.length).toBeGreaterThan(1);
  expect(found[0]?.name).toBe('Tân Trào');
  expect((await areas.search({ text: 'tan', on: then, limit: 7 })).length).toBe(7);
});

async function conversionOf(ref: AreaRef, on: string): Promise<string[]> {
  const { candidates, complete } = await areas.convert(ref, on);
  return [...candidates.map(({ unit, reason }) => `${unit.code} ${unit.name} ${reason}`), String(complete)];
}

test.each([
  ['11239', ['11239 Thanh Miện part-with-all-people', '11065 Trường Tân part-without-people']],
  ['11269', ['11239 Thanh Miện merged-whole']],
  ['11275', ['11239 Thanh Miện merged-whole']],
  ['11278', ['11239 Thanh Miện merged-whole']],
  ['11242', ['11242 Nguyễn Lương Bằng part-with-all-people', '10993 Thượng Hồng part-without-people']],
  ['11245', ['11242 Nguyễn Lương Bằng merged-whole']],
  ['11251', ['11242 Nguyễn Lương Bằng part-with-all-people', '10993 Thượng Hồng part-without-people']],
  ['11254', ['11254 Bắc Thanh Miện merged-whole']],
  ['11260', ['11254 Bắc Thanh Miện merged-whole']],
  ['11266', ['11254 Bắc Thanh Miện merged-whole']],
  ['11248', ['11257 Hải Hưng merged-whole']],
  ['11257', ['11257 Hải Hưng merged-whole']],
  ['11263', ['11257 Hải Hưng merged-whole']],
  ['11281', ['11284 Nam Thanh Miện merged-whole']],
  ['11284', ['11284 Nam Thanh Miện merged-whole']],
  ['11287', ['11284 Nam Thanh Miện merged-whole']],
  ['11293', ['11284 Nam Thanh Miện merged-whole']],
])('%s of Thanh Miện is decided', async (code, became) => {
  expect(await conversionOf({ code, edition: '2021-11-01' }, today)).toEqual([...became, 'true']);
});

test('the facts name each of the 17 units of the district once', async () => {
  const units = await areas.below('300', then);
  expect(thanhMienConversions.map((one) => one.old).toSorted()).toEqual(
    units.map((unit) => unit.code).toSorted(),
  );
});

test('the district became seven communes, which is known to be all', async () => {
  const { candidates, complete } = await areas.convert({ code: '300', edition: '2021-11-01' }, today);
  expect(candidates.map(({ unit }) => unit.code)).toEqual([
    '10993',
    '11065',
    '11239',
    '11242',
    '11254',
    '11257',
    '11284',
  ]);
  expect(complete).toBe(true);
});

test('elsewhere the mapping is listed and never called complete', async () => {
  const { candidates, complete } = await areas.convert({ code: '26872', edition: '2021-11-01' }, today);
  expect(candidates.length).toBeGreaterThan(0);
  expect(candidates.every(({ reason, source }) => reason === 'listed' && source !== '')).toBe(true);
  expect(complete).toBe(false);
});

test('no conversion is a silent guess: what no source lists has no candidates and is not complete', async () => {
  const communes = edition2021.filter((unit) => unit.level === 'commune');
  let unlisted = 0;
  for (const { code } of communes) {
    const { candidates, complete } = await areas.convert({ code, edition: '2021-11-01' }, summer);
    if (candidates.length === 0) unlisted += 1;
    expect(complete).toBe(thanhMienConversions.some((one) => one.old === code));
  }
  expect(unlisted).toBeLessThan(220);
});

test.each([
  ['30', '31 Hải Phòng merged-whole'],
  ['31', '31 Hải Phòng merged-whole'],
  ['46', '46 Huế renamed'],
  ['01', '01 Hà Nội same'],
  ['70', '75 Đồng Nai merged-whole'],
])('province %s became %s', async (code, became) => {
  expect(await conversionOf({ code, edition: '2021-11-01' }, today)).toEqual([became, 'true']);
});

test('every province of 2021 has one successor, and the mapping of its communes agrees', async () => {
  for (const province of await areas.provinces(then)) {
    const { candidates } = await areas.convert({ code: province.code, edition: '2021-11-01' }, summer);
    expect(candidates).toHaveLength(1);
    const inside = edition2021.filter((unit) => unit.province === province.code && unit.level === 'commune');
    for (const { code } of inside) {
      const { candidates: became } = await areas.convert({ code, edition: '2021-11-01' }, summer);
      for (const { unit } of became) expect([code, unit.province]).toEqual([code, candidates[0]?.unit.code]);
    }
  }
});

test('from 2025 to 2026 every code lives on, and ten communes are wards', async () => {
  expect(await conversionOf({ code: '25270', edition: '2025-07-01' }, today)).toEqual([
    '25270 Lộc Ninh renamed',
    'true',
  ]);
  expect(await conversionOf({ code: '11239', edition: '2025-07-01' }, today)).toEqual([
    '11239 Thanh Miện same',
    'true',
  ]);
  expect(await conversionOf({ code: '11239', edition: '2026-04-30' }, today)).toEqual([
    '11239 Thanh Miện same',
    'true',
  ]);
  const chain = await areas.convert({ code: '25270', edition: '2021-11-01' }, today);
  expect(chain.candidates[0]?.unit).toMatchObject({ code: '25270', kind: 'ward', edition: '2026-04-30' });
});

test('an island district without communes became a special zone', async () => {
  expect(await conversionOf({ code: '318', edition: '2021-11-01' }, today)).toEqual([
    '11948 Bạch Long Vĩ listed',
    'false',
  ]);
});

test('nothing is converted backwards or from a code of nobody', async () => {
  expect(await conversionOf({ code: '11239', edition: '2026-04-30' }, then)).toEqual(['false']);
  expect(await conversionOf({ code: '99999', edition: '2021-11-01' }, today)).toEqual(['false']);
});

test('what a caller gets is the caller’s own list', async () => {
  const own = createAreas();
  (await own.provinces(today)).length = 0;
  expect(await own.provinces(today)).toHaveLength(34);
});
