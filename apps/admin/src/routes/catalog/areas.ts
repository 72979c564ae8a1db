import { type NamedArea, ownAreas } from '#lib/area-names.ts';
import type { ShownSite } from '#lib/site.ts';
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
