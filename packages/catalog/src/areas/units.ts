import type { AreaCode, AreaEdition, AreaKind, AreaUnit } from '@binhan/domain/area';
import {
  communeStarts2021,
  communeStarts2025,
  districtStarts2021,
  mapping2025,
  provinces2021,
  provinces2025,
  units2021,
  units2025,
} from './data';
import { newMunicipality, newWards } from './facts/dong-nai';

/** The units of one edition, loaded by province. */
export interface Edition {
  edition: AreaEdition;
  provinces: AreaUnit[];
  /** The province a code belongs to if it names a unit of this edition; no file is loaded for it. */
  provinceOf(code: AreaCode): AreaCode | undefined;
  /** Districts and communes of a province. */
  unitsOf(province: AreaCode): Promise<AreaUnit[]>;
}

/** The edition of a day's list. Loaded provinces are kept for its lifetime. */
export function openEdition(edition: AreaEdition): Edition {
  const old = edition === '2021-11-01';
  const loaders = old ? units2021 : units2025;
  const change = edition === '2026-04-30' ? changedIn2026 : (unit: AreaUnit) => unit;
  const dates = old ? { from: edition, until: '2025-07-01' } : { from: '2025-07-01' };
  const make = (level: AreaUnit['level'], province: AreaCode, row: Row): AreaUnit => {
    const parent = level === 'province' ? undefined : (row.parent ?? province);
    const unit = { code: row.code, edition, level, kind: row.kind, name: row.name, province, ...dates };
    return change(parent === undefined ? unit : { ...unit, parent });
  };
  const provinces = rowsOf(old ? provinces2021 : provinces2025).map((row) => make('province', row.code, row));
  const communeStarts = startsOf(old ? communeStarts2021 : communeStarts2025);
  const districtStarts = startsOf(old ? districtStarts2021 : '');
  const loaded = new Map<AreaCode, Promise<AreaUnit[]>>();
  const load = async (province: AreaCode): Promise<AreaUnit[]> => {
    const file = await loaders[province]?.();
    return rowsOf(file?.default ?? '').map((row) =>
      make(row.code.length === 3 ? 'district' : 'commune', province, row),
    );
  };
  return {
    edition,
    provinces,
    provinceOf(code) {
      if (code.length === 2) return provinces.some((unit) => unit.code === code) ? code : undefined;
      return lastStart(code.length === 3 ? districtStarts : communeStarts, code);
    },
    unitsOf(province) {
      const known = loaded.get(province) ?? load(province);
      loaded.set(province, known);
      return known;
    },
  };
}

/** What the units of a province of 2021 became, by old code, as far as the registry's mapping lists it. */
export async function mappingOf(province: AreaCode): Promise<Map<AreaCode, AreaCode[]>> {
  const file = await mapping2025[province]?.();
  return new Map(
    linesOf(file?.default ?? '').map((line) => {
      const [old = '', ...became] = line.split(' ');
      return [old, became];
    }),
  );
}

interface Row {
  code: AreaCode;
  kind: AreaKind;
  name: string;
  parent?: AreaCode;
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

function rowsOf(text: string): Row[] {
  return linesOf(text).map((line) => {
    const [code = '', kind, name = '', parent] = line.split('|');
    // Generated, and checked against the sources and the shape by a test.
    return { code, kind: kind as AreaKind, name, ...(parent === undefined ? {} : { parent }) };
  });
}

type Starts = (readonly [start: AreaCode, province: AreaCode])[];

function startsOf(text: string): Starts {
  return linesOf(text).map((line) => [line.split(' ')[0] ?? '', line.split(' ')[1] ?? '']);
}

function lastStart(starts: Starts, code: AreaCode): AreaCode | undefined {
  return starts.findLast(([start]) => start <= code)?.[1];
}

// Every code of 2025 lives on in 2026; eleven units changed their kind.
function changedIn2026(unit: AreaUnit): AreaUnit {
  if (unit.level === 'province' && unit.code === newMunicipality)
    return { ...unit, kind: 'municipality', from: unit.edition };
  return newWards.includes(unit.code) ? { ...unit, kind: 'ward', from: unit.edition } : unit;
}
