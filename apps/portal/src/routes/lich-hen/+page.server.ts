import { ApiError } from '@binhan/client';
import { redirect } from '@sveltejs/kit';
import { areaNames, asShown, household } from '#lib/server/bookings.ts';
import { serverNow } from '#lib/server/now.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  const { caller, site } = await parent();
  // No way to the sign-in page from here: the device keeps a copy of this page for nobody in particular.
  if (caller.who !== 'person') return { mine: undefined };
  const { api, language } = locals;
  const cursor = url.searchParams.get('tiep');
  const [people, found] = await Promise.all([
    household(api, '/lich-hen'),
    api.bookings.mine({ limit: 10, ...(cursor ? { cursor } : {}) }),
  ]).catch((error: unknown) => {
    // A cursor that is none: somebody shortened the address.
    if (error instanceof ApiError && error.is('invalid_input') && cursor) redirect(303, '/lich-hen');
    throw error;
  });
  const nameOf = await areaNames(
    api,
    site,
    found.items.map((booking) => booking.site.area),
    language,
  );
  return {
    mine: found.items.map((booking) => asShown(booking, people, nameOf)),
    next: found.next ? `?tiep=${encodeURIComponent(found.next)}` : undefined,
    first: cursor ? '/lich-hen' : undefined,
    cancelled: url.searchParams.get('xong') === 'huy',
    now: serverNow(),
  };
};
