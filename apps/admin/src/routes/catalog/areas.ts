import { areasWhere, type NamedArea, ownAreas } from '#lib/area-names.ts';
import type { ShownSite } from '@binhan/pages/site';
import type { Caller } from '@binhan/contract';
import { COUNTRY } from '@binhan/domain/area';
import { messages } from './messages.ts';

/** The areas an entry may hold in: the country, the province and its communes. */
export async function catalogAreas(
  { locals }: { locals: App.Locals },
  site: ShownSite,
): Promise<NamedArea[]> {
  const own = await ownAreas(locals.api, site);
  return [{ code: COUNTRY, name: messages(locals.language).country }, ...own];
}

/** Those of the catalogue's areas for which the caller may propose an entry; the country only for who holds it. */
export function proposableAreas([country, ...own]: readonly NamedArea[], caller: Caller): NamedArea[] {
  const everywhere =
    caller.who === 'staff' &&
    caller.grants.some(({ scope }) => scope.kind === 'area' && scope.area === COUNTRY);
  const held = areasWhere('catalog.propose', own, caller);
  return everywhere && held.length > 0 && country ? [country, ...held] : [...held];
}
