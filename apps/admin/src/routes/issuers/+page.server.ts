import { field } from '#lib/fields.ts';
import { PAGE_SIZE } from '#lib/listing.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { fail } from '@sveltejs/kit';
import type { Actions, PageServerLoad, RequestEvent } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const cursor = event.url.searchParams.get('cursor');
  const { api } = event.locals;
  const [page, places] = await needed(
    event,
    Promise.all([
      api.issuers.search({ limit: PAGE_SIZE, ...(cursor === null ? {} : { cursor }) }),
      api.places.search({ limit: 100 }),
    ]),
  );
  return { page, cursor, places: places.items.map(({ id, name }) => ({ value: id, label: name })) };
};

interface Turn {
  done: boolean;
  issuer: string;
  typed: { place: string; code: string; name: string };
  errors: Record<string, string>;
  problem: string;
}

/** Carries out one event and says what came of it. */
async function attempt(
  event: RequestEvent,
  work: (data: FormData, issuer: string, note: string) => PromiseLike<unknown>,
) {
  const data = await event.request.formData();
  const issuer = field(data, 'issuer');
  const typed = { place: field(data, 'place'), code: field(data, 'code'), name: field(data, 'name') };
  const turn: Turn = { done: false, issuer, typed, errors: {}, problem: '' };
  try {
    await work(data, issuer, field(data, 'note'));
    return { ...turn, done: true, typed: { place: '', code: '', name: '' } };
  } catch (refused) {
    return fail(422, { ...turn, ...explain(refused, event) });
  }
}

export const actions: Actions = {
  propose: (event) =>
    attempt(event, (data) => {
      const place = field(data, 'place');
      return event.locals.api.issuers.propose({
        code: field(data, 'code').toUpperCase(),
        name: field(data, 'name'),
        ...(place === '' ? {} : { place }),
      });
    }),
  decide: (event) =>
    attempt(event, (data, issuer) =>
      event.locals.api.issuers.decide({ issuer, approve: field(data, 'approve') === 'yes' }),
    ),
  hold: (event) => attempt(event, (_data, issuer, note) => event.locals.api.issuers.hold({ issuer, note })),
  free: (event) => attempt(event, (_data, issuer, note) => event.locals.api.issuers.free({ issuer, note })),
  rotate: (event) => attempt(event, (_data, issuer) => event.locals.api.issuers.rotate({ issuer })),
  stop: (event) =>
    attempt(event, (data, issuer, note) => {
      const from = field(data, 'from');
      // What the browser's own box sends is the time on the wall.
      const at = from === '' ? undefined : new Date(`${from}:00.000+07:00`);
      return event.locals.api.issuers.stop({
        issuer,
        note,
        ...(at === undefined || Number.isNaN(at.getTime()) ? {} : { from: at.toISOString() }),
      });
    }),
};
