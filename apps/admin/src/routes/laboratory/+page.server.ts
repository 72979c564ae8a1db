import { resolve } from '$app/paths';
import { ownSites } from '#lib/server/sites.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = (event) =>
  ownSites(event, {
    permission: 'laboratory.work',
    call: (page) => event.locals.api.laboratory.sites(page),
    path: (place) => resolve('/laboratory/[place]', { place }),
  });
