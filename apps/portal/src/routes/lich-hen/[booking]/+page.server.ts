import { shownBooking } from '#lib/server/bookings.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { site } = await event.parent();
  const id = event.params.booking;
  const done = event.url.searchParams.get('xong');
  return {
    booking: await shownBooking(event, site, id, `/lich-hen/${id}`),
    done: done === 'dat' || done === 'doi' ? done : undefined,
  };
};
