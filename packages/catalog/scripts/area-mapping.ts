/** Joins the rows of the registry's mapping to units of both lists. */
import { type NewUnits, type OldUnits, type Unit, clean, table } from './area-sources.ts';

interface MappingRow {
  old_ward_code: string | null;
  old_ward_name: string | null;
  old_district_name: string | null;
  old_province_name: string | null;
  new_ward_code: string;
  new_ward_name: string;
  new_province_name: string;
}
/**
 * Lines `old new new …` by old province. A row without an old code is joined by province, district and name; a new unit is
 * found by its name and province, because 431 rows carry a code of no unit. What is not found exactly once is left out.
 */
export function readMapping(old: OldUnits, now: NewUnits): Map<string, string[]> {
  const oldCodes = new Map(old.communes.map((unit) => [unit.code, unit]));
  const newProvinces = new Map(now.provinces.map((unit) => [unit.code, unit]));
  const newByName = unique(now.communes, (unit) =>
    key(label(unit), newProvinces.get(unit.province)?.name ?? ''),
  );
  const districts = new Map(old.districts.map((unit) => [unit.code, unit]));
  const provinces = new Map(old.provinces.map((unit) => [unit.code, unit]));
  const oldByName = unique(old.communes, (unit) => {
    const district = districts.get(unit.parent ?? '');
    return key(label(unit), district ? label(district) : '', provinces.get(unit.province)?.name ?? '');
  });
  const emptyDistricts = unique(
    old.districts.filter((district) => !old.communes.some((unit) => unit.parent === district.code)),
    (unit) => key(unit.name),
  );
  const became = new Map<string, { province: string; codes: Set<string> }>();
  for (const row of table<MappingRow>('ward_mappings')) {
    const target = newByName.get(key(row.new_ward_name, bareProvince(row.new_province_name)));
    const source = row.old_ward_name
      ? row.old_ward_code
        ? oldCodes.get(row.old_ward_code)
        : oldByName.get(
            key(row.old_ward_name, row.old_district_name ?? '', bareProvince(row.old_province_name)),
          )
      : emptyDistricts.get(key(row.new_ward_name.replace(/^Đặc khu /, '')));
    if (target === undefined || source === undefined) continue;
    const known = became.get(source.code) ?? { province: source.province, codes: new Set() };
    known.codes.add(target.code);
    became.set(source.code, known);
  }
  const rows = new Map<string, string[]>(old.provinces.map((unit) => [unit.code, []]));
  for (const [code, { province, codes }] of [...became].sort(([a], [b]) => (a < b ? -1 : 1))) {
    rows.get(province)?.push([code, ...[...codes].sort()].join(' '));
  }
  return rows;
}

const labels: Record<string, string> = {
  ward: 'Phường',
  commune: 'Xã',
  township: 'Thị trấn',
  'special-zone': 'Đặc khu',
  'urban-district': 'Quận',
  district: 'Huyện',
  town: 'Thị xã',
  city: 'Thành phố',
};

function label(unit: Unit): string {
  return `${labels[unit.kind] ?? ''} ${unit.name}`;
}

// Two spellings of a name are one: case, place of the tone mark, leading zeros of a number.
function key(...names: (string | null)[]): string {
  return names
    .map((name) =>
      (name ?? '')
        .normalize('NFD')
        .replace(/\p{M}/gu, (mark) => (/[\u0300\u0301\u0303\u0309\u0323]/.test(mark) ? '' : mark))
        .replace(/\b0+(?=\d)/g, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
        .trim(),
    )
    .join('|');
}

function bareProvince(name: string | null): string {
  return clean(name ?? '').replace(/^(Thành phố|Tỉnh) /, '');
}

function unique(units: Unit[], keyOf: (unit: Unit) => string): Map<string, Unit | undefined> {
  const found = new Map<string, Unit | undefined>();
  for (const unit of units) found.set(keyOf(unit), found.has(keyOf(unit)) ? undefined : unit);
  return found;
}
