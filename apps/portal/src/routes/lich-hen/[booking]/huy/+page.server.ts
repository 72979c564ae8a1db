import { fail, redirect } from '@sveltejs/kit';
import { failureText } from '#lib/failure.ts';
import { shownBooking } from '#lib/server/bookings.ts';
import { signedIn } from '#lib/server/session.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { site } = await event.parent();
  const id = event.params.booking;
  return {
    booking: await shownBooking(event, site, id, `/lich-hen/${id}/huy`),
    key: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const data = await request.formData();
    try {
      await signedIn(
        `/lich-hen/${params.booking}/huy`,
        locals.api.bookings.cancel({ booking: params.booking }, { idempotencyKey: String(data.get('key')) }),
      );
    } catch (error) {
      return fail(422, { failure: failureText(error, locals.language) });
    }
    redirect(303, '/lich-hen?xong=huy');
  },
};
