import type { Client } from '@binhan/client';
import type { ShownSite } from './site.ts';

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
