import { AreaEdition, COUNTRY, type Areas, type AreaUnit, editionOn } from '@binhan/domain/area';
import { findIn, from2021, into2026, itself } from './convert';
import { dongNaiSource } from './facts/dong-nai';
import { type Searchable, isSearch, searchUnits } from './search';
import { type Edition, openEdition } from './units';

/**
 * The administrative areas of Viet Nam, each province loaded when it is first asked for and kept for the lifetime of what
 * this returns. A day before the first edition is answered from the first.
 */
export function createAreas(): Areas {
  const editions = new Map<AreaEdition, Edition>();
  const open = (edition: AreaEdition): Edition => {
    const known = editions.get(edition) ?? openEdition(edition);
    editions.set(edition, known);
    return known;
  };
  return {
    find: (code, on) => findIn(open(editionOn(on)), code),
    provinces: (on) => Promise.resolve([...open(editionOn(on)).provinces]),
    async below(code, on) {
      const edition = open(editionOn(on));
      if (code === COUNTRY) return [...edition.provinces];
      const province = edition.provinceOf(code);
      if (province === undefined) return [];
      return (await edition.unitsOf(province)).filter((unit) => unit.parent === code);
    },
    async search({ text, on, level, province, limit = 20 }) {
      if (!isSearch(text)) return [];
      const edition = open(editionOn(on));
      const provinces = edition.provinces.filter((unit) => province === undefined || unit.code === province);
      const searched = await Promise.all(provinces.map((unit) => searchable(edition, unit, level)));
      return searchUnits(searched.flat(), text, limit);
    },
    async convert({ code, edition }, on) {
      const target = editionOn(on);
      const then = open(edition);
      const unit = await findIn(then, code);
      if (unit === undefined || target < edition) return { candidates: [], complete: false };
      if (target === edition) return itself(unit);
      const in2025 = open(AreaEdition.enum['2025-07-01']);
      const conversion = then === in2025 ? itself(unit, dongNaiSource) : await from2021(unit, then, in2025);
      if (target === in2025.edition) return conversion;
      const in2026 = open(target);
      const later = await Promise.all(conversion.candidates.map((one) => findIn(in2026, one.unit.code)));
      return into2026(conversion, (one) => later.find((candidate) => candidate?.code === one));
    },
  };
}

async function searchable(
  edition: Edition,
  province: AreaUnit,
  level: AreaUnit['level'] | undefined,
): Promise<Searchable[]> {
  const whole: Searchable = { unit: province, above: [] };
  if (level === 'province') return [whole];
  const units = await edition.unitsOf(province.code);
  const districts = new Map(
    units.filter((unit) => unit.level === 'district').map((unit) => [unit.code, unit]),
  );
  const inside = units.map((unit): Searchable => {
    const district = unit.level === 'commune' ? districts.get(unit.parent ?? '') : undefined;
    return { unit, above: district === undefined ? [province] : [district, province] };
  });
  return [whole, ...inside].filter(({ unit }) => level === undefined || unit.level === level);
}
