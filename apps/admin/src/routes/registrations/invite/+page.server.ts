import { now } from '#lib/server/days.ts';
import { needed } from '#lib/server/refusal.ts';
import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types.js';

/** Sites of a commune or a province that are looked through for open sessions. */
const SITES = 100;

export const load: PageServerLoad = async (event) => {
  const { permissions, site } = await event.parent();
  if (!permissions.includes('registration.invite')) error(404);
  const { sessions, programs } = event.locals.api;
  const [sites, offered] = await Promise.all([
    needed(event, sessions.sites({ limit: SITES })),
    programs.find({ area: site.area }),
  ]);
  const names = new Map(offered.programs.map(({ id, name }) => [id, name]));
  const held = await Promise.all(
    sites.items.map(async (place) => {
      const page = await needed(event, sessions.atSite({ place: place.id, limit: 50 }));
      return page.items
        .filter(({ offer, state, until }) => names.has(offer) && state === 'open' && until > now())
        .map((session) => ({ ...session, place, program: names.get(session.offer) }));
    }),
  );
  return { sessions: held.flat().toSorted((a, b) => a.from.localeCompare(b.from)) };
};
