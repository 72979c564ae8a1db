import { resolve } from '$app/paths';
import { ownSites } from '#lib/server/sites.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = (event) =>
  ownSites(event, {
    permission: 'session.read',
    call: (page) => event.locals.api.sessions.sites(page),
    path: (place) => resolve('/sessions/[place]', { place }),
  });
