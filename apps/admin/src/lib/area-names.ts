import type { Client } from '@binhan/client';
import type { Caller } from '@binhan/contract';
import { type Permission, roles } from '@binhan/domain/access';
import { COUNTRY } from '@binhan/domain/area';
import type { ShownSite } from '@binhan/pages/site';

/** A unit as a list shows it. */
export interface NamedArea {
  code: string;
  name: string;
}

/** The communes of the province this installation serves, and the province itself first. */
export async function ownAreas(api: Client, site: ShownSite): Promise<NamedArea[]> {
  const { value } = await api.areas.below({ area: site.area, edition: site.edition }).safe();
  const communes = (value?.units ?? []).map(({ code, name }) => ({ code, name }));
  return [{ code: site.area, name: site.name }, ...communes];
}

/** The name of an area's code; the code itself where it is not one of ours. */
export function nameOfArea(areas: readonly NamedArea[], code: string | undefined): string {
  if (code === undefined) return '';
  return areas.find((area) => area.code === code)?.name ?? code;
}

/** Those of our areas, the province first, in which a grant of the caller allows something. */
export function areasWhere(
  may: Permission,
  areas: readonly NamedArea[],
  caller: Caller,
): readonly NamedArea[] {
  const grants = caller.who === 'anonymous' ? [] : caller.grants;
  const held = grants.flatMap(({ role, scope }) =>
    scope.kind === 'area' && roles[role].may.includes(may) ? [scope.area] : [],
  );
  const everything = held.some((code) => code === COUNTRY || code === areas[0]?.code);
  return everything ? areas : areas.filter(({ code }) => held.includes(code));
}
