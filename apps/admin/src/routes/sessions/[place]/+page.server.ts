import { sessionsOfSite } from '#lib/server/site-session.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const cursor = event.url.searchParams.get('cursor') ?? undefined;
  const { caller } = await event.parent();
  const areas = caller.who !== 'anonymous' && caller.grants.some(({ scope }) => scope.kind === 'area');
  const places = caller.who === 'anonymous' ? 0 : caller.grants.length;
  return {
    ...(await sessionsOfSite(event, event.params.place, cursor)),
    cursor,
    severalSites: areas || places > 1,
  };
};
