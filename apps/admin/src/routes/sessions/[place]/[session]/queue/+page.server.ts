import { sessionAtSite } from '#lib/server/site-session.ts';
import { needed } from '#lib/server/refusal.ts';
import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('booking.desk')) error(404);
  const found = await sessionAtSite(event, event.params);
  return { ...found, queue: await needed(event, event.locals.api.bookings.queue(event.params)) };
};
