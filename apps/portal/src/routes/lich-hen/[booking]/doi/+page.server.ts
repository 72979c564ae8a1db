import { ApiError } from '@binhan/client';
import { Id } from '@binhan/domain/person';
import { fail, redirect } from '@sveltejs/kit';
import { failureText } from '#lib/failure.ts';
import { addressOf, areaNames, shownBooking } from '#lib/server/bookings.ts';
import { signedIn } from '#lib/server/session.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { site } = await event.parent();
  const { api, language } = event.locals;
  const id = event.params.booking;
  const asked = (name: string) => event.url.searchParams.get(name) ?? '';
  const booking = await shownBooking(event, site, id, `/lich-hen/${id}/doi`);
  const chosen = Id.safeParse(asked('buoi')).success ? asked('buoi') : booking.session;
  const [shown, all] = await Promise.all([
    api.sessions.show({ session: chosen }).safe(),
    api.sessions.find({ area: site.area, offer: booking.offer.id, limit: 50 }),
  ]);
  const session = shown.value?.offer.id === booking.offer.id ? shown.value : undefined;
  const found = session ? [...all.items, session] : all.items;
  const nameOf = await areaNames(
    api,
    site,
    found.map((one) => one.site.area),
    language,
  );
  const slot = session?.slots.find((one) => one.id === asked('gio') && one.id !== booking.slot);
  return {
    booking,
    session: session && {
      id: session.id,
      from: session.from,
      site: { name: session.site.name, address: addressOf(session.site, nameOf) },
      slots: session.slots,
    },
    others: all.items
      .filter((one) => one.id !== chosen)
      .map((one) => ({ ...one, address: addressOf(one.site, nameOf) })),
    /** The new time, once it is chosen: then the page asks whether one is sure. */
    slot,
    /** Somebody went on without choosing. */
    missing: event.url.searchParams.has('tiep') && slot === undefined,
    key: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const data = await request.formData();
    const slot = String(data.get('slot') ?? '');
    let held: boolean;
    try {
      const moved = await signedIn(
        `/lich-hen/${params.booking}/doi`,
        locals.api.bookings.move(
          { booking: params.booking, slot },
          { idempotencyKey: String(data.get('key')) },
        ),
      );
      held = moved.state === 'held';
    } catch (error) {
      const full = error instanceof ApiError && error.is('no_seat_left');
      return fail(full ? 409 : 422, { full, failure: failureText(error, locals.language) });
    }
    // A seat that is only held is booked on its own page.
    redirect(303, held ? `/dat-lich/giu-cho/${params.booking}` : `/lich-hen/${params.booking}?xong=doi`);
  },
};
