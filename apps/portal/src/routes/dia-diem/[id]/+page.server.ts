import { error, fail } from '@sveltejs/kit';
import { message, readPhone } from '@binhan/validation';
import { failureText } from '#lib/failure.ts';
import { signedIn } from '#lib/server/session.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.js';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { places } = await signedIn(`/dia-diem/${params.id}`, locals.api.places.mine());
  const mine = places.find(({ place }) => place.id === params.id);
  if (!mine) error(404, 'not_found');
  const guards = mine.manages ? (await locals.api.places.guards({ place: params.id })).guards : [];
  return { ...mine, guards, key: crypto.randomUUID() };
};

/** Does one thing to the place of the page, and says how it went. */
async function attempt(
  { locals, request }: RequestEvent,
  work: (posted: (name: string) => string, key: string) => Promise<unknown>,
) {
  const data = await request.formData();
  const posted = (name: string) =>
    String(data.get(name) ?? '')
      .normalize('NFC')
      .trim();
  try {
    await work(posted, posted('key'));
    return { done: true, failure: '', errors: {} as Record<string, string> };
  } catch (problem) {
    return fail(422, {
      done: false,
      failure: failureText(problem, locals.language),
      errors: {} as Record<string, string>,
    });
  }
}

export const actions: Actions = {
  cua: (event) =>
    attempt(event, (posted, idempotencyKey) =>
      event.locals.api.places.addGate({ place: event.params.id, name: posted('name') }, { idempotencyKey }),
    ),
  gac: async (event) => {
    const data = await event.request.clone().formData();
    const reading = readPhone(String(data.get('phone') ?? ''));
    if ('issues' in reading) {
      const [issue] = reading.issues;
      return fail(422, {
        done: false,
        failure: '',
        errors: { phone: issue ? message(issue, event.locals.language) : '' } as Record<string, string>,
      });
    }
    return attempt(event, (_posted, idempotencyKey) =>
      event.locals.api.places.addGuard({ place: event.params.id, phone: reading.value }, { idempotencyKey }),
    );
  },
  bo: (event) =>
    attempt(event, (posted) =>
      event.locals.api.places.removeGuard({ place: event.params.id, grant: posted('grant') }),
    ),
  dong: (event) => attempt(event, () => event.locals.api.places.close({ place: event.params.id })),
  mo: (event) => attempt(event, () => event.locals.api.places.reopen({ place: event.params.id })),
};
