import { fail } from '@sveltejs/kit';
import { ApiError } from '@binhan/client';
import { POSTER_PATH } from '#lib/stay/poster-path.ts';
import { failureText } from '#lib/failure.ts';
import { stayMessages } from '#lib/stay/messages.ts';
import type { Actions, PageServerLoad } from './$types.js';

const posterText = (origin: string, token: string) => `${origin}${POSTER_PATH}${token}`;

export const load: PageServerLoad = async ({ locals, params, parent, setHeaders }) => {
  setHeaders({ 'x-robots-tag': 'noindex' });
  const { caller } = await parent();
  const text = posterText(locals.origin, params.token);
  const read = await locals.api.stays.readPoster({ text }).safe();
  if (read.error && !(read.error instanceof ApiError && read.error.is('qr_not_accepted'))) throw read.error;
  if (caller.who !== 'person' || !read.value)
    return { place: read.value, text, people: [], open: [], key: crypto.randomUUID() };
  const place = read.value.id;
  const [{ people }, stays] = await Promise.all([
    locals.api.people.mine(),
    locals.api.stays.mine({ limit: 50 }),
  ]);
  return {
    place: read.value,
    text,
    people: people.map(({ id, self, details }) => ({ id, self, name: details?.name })),
    open: stays.items
      .filter((stay) => stay.place === place && stay.leftAt === undefined)
      .map(({ person, enteredAt }) => ({ person, enteredAt })),
    key: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const data = await request.formData();
    const direction = data.get('direction') === 'out' ? ('out' as const) : ('in' as const);
    const people = data.getAll('people').map(String);
    if (people.length === 0)
      return fail(422, { error: stayMessages(locals.language).choose, result: undefined });
    try {
      const result = await locals.api.stays.scanPoster(
        { text: posterText(locals.origin, params.token), direction, people },
        { idempotencyKey: String(data.get('key')) + direction },
      );
      return {
        error: undefined,
        result: { decision: result.decision, direction, at: new Date().toISOString() },
      };
    } catch (error) {
      return fail(422, { error: failureText(error, locals.language), result: undefined });
    }
  },
};
