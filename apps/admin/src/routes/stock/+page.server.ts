import { resolve } from '$app/paths';
import { ownSites } from '#lib/server/sites.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = (event) =>
  ownSites(event, {
    permission: 'stock.work',
    call: (page) => event.locals.api.stock.sites(page),
    path: (place) => resolve('/stock/[place]', { place }),
  });
