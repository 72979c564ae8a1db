import { ApiError } from '@binhan/client';
import { Id } from '@binhan/domain/person';
import { fail, redirect } from '@sveltejs/kit';
import { failureText } from '#lib/failure.ts';
import { addressOf, areaNames, household } from '#lib/server/bookings.ts';
import { signedIn } from '#lib/server/session.ts';
import { switchLanguage } from '#lib/server/switch-language.ts';
import { messages } from '../messages.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
  const { site, caller } = await parent();
  const { api, language } = locals;
  const path = `/dat-lich/${params.session}`;
  const [session, people] = await Promise.all([
    api.sessions.show({ session: params.session }),
    caller.who === 'person' ? household(api, path) : [],
  ]);
  const nameOf = await areaNames(api, site, [session.site.area], language);
  const { reasons } = await api.bookings.reasons({ session: params.session });
  const place = Number(url.searchParams.get('cho'));
  return {
    session,
    address: addressOf(session.site, nameOf),
    people,
    signedIn: caller.who === 'person',
    /** The time chosen before signing in. */
    slot: url.searchParams.get('gio') ?? '',
    waiting: Number.isInteger(place) && place > 0 ? place : undefined,
    reasons,
    /** It gives doses: nobody is asked why. */
    dose: reasons.length === 0,
    key: crypto.randomUUID(),
  };
};

/** What a form of this page sends. */
function sent(data: FormData) {
  const posted = (name: string) => String(data.get(name) ?? '');
  return { slot: posted('slot'), person: posted('person'), reason: posted('reason'), key: posted('key') };
}

/** What is shown again beside what went wrong. */
function again(
  { slot, person, reason }: ReturnType<typeof sent>,
  wrong: { errors?: Record<string, string>; failure?: string; where?: string } = {},
) {
  const { errors = {}, failure = '', where = '' } = wrong;
  return { slot, person, reason, errors, failure, where };
}

/** The page on which somebody sees why. */
function whereOf(code: string | undefined): string {
  return code === 'booked_already' ? '/lich-hen' : code === 'not_invited' ? '/tiem-chung' : '';
}

export const actions: Actions = {
  /** Holds a seat; books it at once where the reason was given before, or none is asked. */
  giu: async (event) => {
    const { request, locals, params } = event;
    const data = await request.formData();
    const typed = sent(data);
    if (switchLanguage(event, data)) return again(typed);
    const text = messages(locals.language);
    if (!Id.safeParse(typed.slot).success)
      return fail(422, again(typed, { errors: { slot: text.slotMissing } }));
    const people = await household(locals.api, `/dat-lich/${params.session}?gio=${typed.slot}`);
    const [only, another] = people;
    const person = another === undefined ? only : people.find(({ id }) => id === typed.person);
    if (person === undefined) return fail(422, again(typed, { errors: { person: text.personMissing } }));
    let booking: string;
    try {
      const held = await locals.api.bookings.hold(
        { slot: typed.slot, person: person.id },
        { idempotencyKey: typed.key },
      );
      booking = held.id;
    } catch (error) {
      const failure = failureText(error, locals.language);
      const code = error instanceof ApiError ? error.code : undefined;
      return code === 'no_seat_left'
        ? fail(409, again({ ...typed, slot: '' }, { errors: { slot: failure } }))
        : fail(422, again(typed, { failure, where: whereOf(code) }));
    }
    const { reasons } = await locals.api.bookings.reasons({ session: params.session });
    if (typed.reason !== '' || reasons.length === 0) {
      const asked = reasons.length === 0 ? { booking } : { booking, reason: typed.reason };
      const booked = await locals.api.bookings.book(asked).safe();
      if (booked.value) redirect(303, `/lich-hen/${booking}?xong=dat`);
    }
    redirect(303, `/dat-lich/giu-cho/${booking}`);
  },
  /** Comes back after a hold ran out, with what was chosen. */
  lai: async (event) => {
    const data = await event.request.formData();
    switchLanguage(event, data);
    return again(sent(data));
  },
  /** Waits for a seat. */
  cho: async (event) => {
    const { request, locals, params } = event;
    const path = `/dat-lich/${params.session}`;
    const data = await request.formData();
    const typed = sent(data);
    if (switchLanguage(event, data)) return again(typed);
    const text = messages(locals.language);
    const people = await household(locals.api, path);
    const [only, another] = people;
    const person = another === undefined ? only : people.find(({ id }) => id === typed.person);
    if (person === undefined) return fail(422, again(typed, { errors: { person: text.personMissing } }));
    let place: number;
    try {
      const waiting = await signedIn(
        path,
        locals.api.bookings.standBy(
          { session: params.session, person: person.id },
          { idempotencyKey: typed.key },
        ),
      );
      place = waiting.place;
    } catch (error) {
      const where = whereOf(error instanceof ApiError ? error.code : undefined);
      return fail(422, again(typed, { failure: failureText(error, locals.language), where }));
    }
    redirect(303, `${path}?cho=${String(place)}`);
  },
};
