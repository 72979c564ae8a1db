import { COUNTRY } from '@binhan/domain/area';
import type { DateOnly } from '@binhan/domain/time';
import type { Services } from '../services';
import { type Scope, holdsArea } from './scope';

/** An area as records carry it: its commune where it is one, and its province; both absent for the whole country. */
export interface AreaOfRecord {
  area: string | null;
  province: string | null;
}

/** The area of a code if it exists today and lies within a scope; the country is only for who holds the country. */
export async function areaWithin(
  services: Pick<Services, 'areas'>,
  scope: Scope,
  code: string,
  today: DateOnly,
): Promise<AreaOfRecord | undefined> {
  if (code === COUNTRY) return scope.everywhere ? { area: null, province: null } : undefined;
  const unit = await services.areas.find(code, today);
  if (unit === undefined) return undefined;
  const found = { area: unit.level === 'commune' ? unit.code : null, province: unit.province };
  return holdsArea(scope, found) ? found : undefined;
}

/**
 * Every code of an area within a scope, for tables that carry one code and no province (grants, keys, the catalogue).
 * Nothing where the scope is everywhere: then any code will do.
 */
export async function codesWithin(
  services: Pick<Services, 'areas'>,
  scope: Scope,
  today: DateOnly,
): Promise<string[] | undefined> {
  if (scope.everywhere) return undefined;
  const below = await Promise.all(scope.provinces.map((province) => services.areas.below(province, today)));
  return [...new Set([...scope.provinces, ...scope.communes, ...below.flat().map((unit) => unit.code)])];
}
