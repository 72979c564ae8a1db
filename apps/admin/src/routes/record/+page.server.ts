import { resolve } from '$app/paths';
import { ownSites } from '#lib/server/sites.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = (event) =>
  ownSites(event, {
    permission: 'record.keep',
    call: (page) => event.locals.api.sessions.sites(page),
    path: (place) => resolve('/record/[place]', { place }),
  });
