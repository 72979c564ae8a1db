import { resolve } from '$app/paths';
import { communesOf } from '#lib/server/communes.ts';
import { field } from '#lib/fields.ts';
import { PAGE_SIZE } from '#lib/listing.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { sessionAtSite } from '#lib/server/site-session.ts';
import { countOne, readTally, type Tally } from '#lib/server/tally.ts';
import type { Page } from '@binhan/client';
import type { DeskBooking } from '@binhan/contract';
import { typedText } from '@binhan/ui';
import { error, fail } from '@sveltejs/kit';
import { typedOf } from '../../../../entry/typed.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.js';
import { messages } from './messages.ts';
import {
  fromWords,
  readForDose,
  readWalkIn,
  refusedWalkIn,
  type WalkIn,
  walkInForm,
  withCard,
} from './walk-in.ts';

export const load: PageServerLoad = async (event) => {
  const { locals, params, parent, request, url } = event;
  const { caller, permissions, site: own } = await parent();
  if (!permissions.includes('booking.desk')) error(404);
  const found = await sessionAtSite(event, params);
  // Only what is shown is asked for: each look at a person is recorded.
  const action = request.method === 'POST' ? [...url.searchParams.keys()][0] : undefined;
  const listed = found.session.received && ![...walkInActions, '/search'].includes(action ?? '');
  const cursor = url.searchParams.get('cursor') ?? undefined;
  const { value: converted } = await locals.api.areas.provinces().safe();
  const [list, communes] = await Promise.all([
    listed
      ? needed(
          event,
          locals.api.bookings.atDesk({
            ...params,
            limit: PAGE_SIZE,
            ...(cursor === undefined ? {} : { cursor }),
          }),
        )
      : undefined,
    communesOf(locals.api, own.area),
  ]);
  const provinces = (converted?.units ?? []).map(({ code, name }) => ({ code, name }));
  return {
    ...found,
    list,
    cursor,
    provinces,
    communes,
    province: own.area,
    tally: readTally(event.cookies, caller),
  };
};

const walkInActions = ['/begin', '/card'];

/** What every answer says to the page. */
interface Turn {
  text: string;
  problem: string;
  results?: Page<DeskBooking>;
  arrived?: DeskBooking;
  served?: DeskBooking;
  walkIn?: WalkIn;
  communes?: { code: string; name: string }[];
}

const turn = (given: Partial<Turn>): Turn => ({ text: '', problem: '', ...given });

async function count(event: RequestEvent, what: keyof Tally): Promise<void> {
  const caller = await event.locals.api.logins.current();
  countOne(event.cookies, caller, resolve('/sessions'), what);
}

/** Sets one booking one step on, and says what became of it. */
async function step(event: RequestEvent, what: 'arrive' | 'serve') {
  const booking = field(await event.request.formData(), 'booking');
  const { bookings } = event.locals.api;
  try {
    if (what === 'arrive') {
      const arrived = await bookings.arrive({ ...event.params, booking });
      await count(event, 'arrived');
      return turn({ arrived });
    }
    const served = await bookings.serve({ ...event.params, booking });
    await count(event, 'served');
    return turn({ served });
  } catch (failure) {
    return fail(422, turn({ problem: explain(failure, event).problem }));
  }
}

export const actions: Actions = {
  search: async (event) => {
    const data = await event.request.formData();
    const text = field(data, 'text');
    const cursor = field(data, 'cursor');
    try {
      const results = await event.locals.api.bookings.atDesk({
        ...event.params,
        limit: PAGE_SIZE,
        ...(text === '' ? {} : { text }),
        ...(cursor === '' ? {} : { cursor }),
      });
      return turn({ text, results });
    } catch (failure) {
      return fail(422, turn({ text, problem: explain(failure, event).problem }));
    }
  },
  arrive: (event) => step(event, 'arrive'),
  serve: (event) => step(event, 'serve'),
  /** Somebody new, with the words that found nobody. */
  begin: async ({ request }) => {
    const words = field(await request.formData(), 'text');
    return turn({ walkIn: fromWords(words, new Date().toISOString()) });
  },
  /** Fills the boxes from a scanned card. */
  card: async ({ request, locals }) => {
    const data = await request.formData();
    const { card: _card, ...typed } = typedOf(data);
    const walkIn = withCard(field(data, 'card'), typed, locals.language, new Date().toISOString());
    const answer = turn({ walkIn });
    return Object.keys(walkIn.errors).length > 0 ? fail(422, answer) : answer;
  },
  save: async (event) => {
    const { locals, params } = event;
    const data = await event.request.formData();
    const typed = typedOf(data);
    const key = field(data, 'key') || crypto.randomUUID();
    const communes = await communesOf(locals.api, typedText(typed, 'address.province'));
    const again = (given: Partial<WalkIn>) =>
      turn({ communes, walkIn: walkInForm({ typed, key, ...given }) });
    if (data.has('areas')) return again({ typed: { ...typed, 'address.commune': '' } });
    const read = field(data, 'asked') === 'no' ? readForDose : readWalkIn;
    const reading = await read(data, { language: locals.language, at: new Date() });
    if ('errors' in reading) return fail(422, again({ errors: reading.errors }));
    try {
      const arrived = await locals.api.bookings.walkIn({ ...params, ...reading }, { idempotencyKey: key });
      await count(event, 'walkIns');
      return turn({ arrived });
    } catch (failure) {
      const { problem } = explain(failure, event);
      const errors = refusedWalkIn(failure, locals.language);
      const known =
        problemOf(failure) === 'booked_already' ? messages(locals.language).bookedAlready : problem;
      return fail(422, again({ problem: known, errors, key: crypto.randomUUID() }));
    }
  },
};

function problemOf(failure: unknown): string | undefined {
  return typeof failure === 'object' && failure !== null && 'code' in failure
    ? String(failure.code)
    : undefined;
}
