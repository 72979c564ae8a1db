import { ApiError } from '@binhan/client';
import { fail, redirect } from '@sveltejs/kit';
import { failureText } from '#lib/failure.ts';
import { shownBooking } from '#lib/server/bookings.ts';
import { signedIn } from '#lib/server/session.ts';
import { switchLanguage } from '#lib/server/switch-language.ts';
import { messages } from '../../messages.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { site } = await event.parent();
  const id = event.params.booking;
  const booking = await shownBooking(event, site, id, `/dat-lich/giu-cho/${id}`);
  if (booking.state !== 'held' && booking.state !== 'expired') redirect(303, `/lich-hen/${id}`);
  const { reasons } = await event.locals.api.bookings.reasons({ session: booking.session });
  return { booking, ranOut: booking.state === 'expired', reasons, key: crypto.randomUUID() };
};

export const actions: Actions = {
  default: async (event) => {
    const { request, locals, params } = event;
    const data = await request.formData();
    const switched = switchLanguage(event, data);
    const id = params.booking;
    const reason = String(data.get('reason') ?? '');
    const refused = (wrong: { errors?: Record<string, string>; failure?: string; ranOut?: boolean }) => {
      const { errors = {}, failure = '', ranOut = false } = wrong;
      return fail(ranOut ? 409 : 422, { reason, errors, failure, ranOut });
    };
    const missing = () => refused({ errors: { reason: messages(locals.language).reasonMissing } });
    if (switched) return { reason, errors: {}, failure: '', ranOut: false };
    const asked = data.get('asked') !== 'no';
    if (asked && reason === '') return missing();
    try {
      await signedIn(
        `/dat-lich/giu-cho/${id}`,
        locals.api.bookings.book(asked ? { booking: id, reason } : { booking: id }, {
          idempotencyKey: String(data.get('key')),
        }),
      );
    } catch (error) {
      if (error instanceof ApiError && error.is('invalid_input')) return missing();
      if (error instanceof ApiError && error.is('wrong_state')) {
        if (error.data.state === 'expired') return refused({ ranOut: true });
        redirect(303, `/lich-hen/${id}`);
      }
      return refused({ failure: failureText(error, locals.language) });
    }
    redirect(303, `/lich-hen/${id}?xong=dat`);
  },
};
