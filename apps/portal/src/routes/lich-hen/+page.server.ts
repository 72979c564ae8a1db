import { ApiError } from '@binhan/client';
import { fail, redirect } from '@sveltejs/kit';
import { failureText } from '#lib/failure.ts';
import { addressOf, areaNames, asShown, household } from '#lib/server/bookings.ts';
import { serverNow } from '#lib/server/now.ts';
import { signedIn } from '#lib/server/session.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  const { caller, site } = await parent();
  // No way to the sign-in page from here: the device keeps a copy of this page for nobody in particular.
  if (caller.who !== 'person') return { mine: undefined };
  const { api, language } = locals;
  const cursor = url.searchParams.get('tiep');
  const [people, waiting, found] = await Promise.all([
    household(api, '/lich-hen'),
    api.bookings.waiting(),
    api.bookings.mine({ limit: 10, ...(cursor ? { cursor } : {}) }),
  ]).catch((error: unknown) => {
    // A cursor that is none: somebody shortened the address.
    if (error instanceof ApiError && error.is('invalid_input') && cursor) redirect(303, '/lich-hen');
    throw error;
  });
  const nameOf = await areaNames(
    api,
    site,
    [...found.items, ...waiting.items].map(({ site: { area } }) => area),
    language,
  );
  return {
    mine: found.items.map((booking) => asShown(booking, people, nameOf)),
    waiting: waiting.items.map(({ site: at, ...rest }) => {
      const person = people.find(({ id }) => id === rest.person);
      return {
        ...rest,
        self: person?.self ?? false,
        ...(person?.name === undefined ? {} : { name: person.name }),
        site: { name: at.name, address: addressOf(at, nameOf) },
        key: crypto.randomUUID(),
      };
    }),
    next: found.next ? `?tiep=${encodeURIComponent(found.next)}` : undefined,
    first: cursor ? '/lich-hen' : undefined,
    cancelled: url.searchParams.get('xong') === 'huy',
    left: url.searchParams.get('xong') === 'thoi-cho',
    now: serverNow(),
  };
};

export const actions: Actions = {
  /** Waits no longer. */
  thoi: async ({ request, locals }) => {
    const data = await request.formData();
    const posted = (name: string) => String(data.get(name) ?? '');
    try {
      await signedIn(
        '/lich-hen',
        locals.api.bookings.leaveStandBy(
          { session: posted('session'), person: posted('person') },
          { idempotencyKey: posted('key') },
        ),
      );
    } catch (error) {
      // It was left before, or there is a seat meanwhile: the page shows what there is.
      if (!(error instanceof ApiError && error.is('not_found')))
        return fail(422, { failure: failureText(error, locals.language) });
    }
    redirect(303, '/lich-hen?xong=thoi-cho');
  },
};
