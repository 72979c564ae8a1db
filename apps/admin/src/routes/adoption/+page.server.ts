import { ownAreas } from '#lib/area-names.ts';
import { needed } from '#lib/server/refusal.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { locals, parent } = event;
  const { site } = await parent();
  const [{ units }, areas] = await Promise.all([
    needed(event, locals.api.staff.adoption()),
    ownAreas(locals.api, site),
  ]);
  return { units, areas, now: new Date().toISOString() };
};
