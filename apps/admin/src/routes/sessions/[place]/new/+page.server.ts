import { resolve } from '$app/paths';
import { field } from '#lib/fields.ts';
import { today } from '#lib/server/days.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { error, fail, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types.js';
import { type Preview, readPlan, refusedPlan, type TypedPlan, typedPlan } from './plan-fields.ts';

export const load: PageServerLoad = async (event) => {
  const { locals, params, parent } = event;
  const { permissions } = await parent();
  if (!permissions.includes('session.run')) error(404);
  const { site, offers } = await needed(event, locals.api.sessions.choices({ place: params.place }));
  return {
    where: site,
    offers: offers.map(({ id, name }) => ({ value: id, label: name[locals.language] })),
    today: today(),
    key: crypto.randomUUID(),
  };
};

interface Answer {
  typed: TypedPlan;
  errors: Record<string, string>;
  problem: string;
  /** Set where nothing is wrong and it only waits to be saved. */
  preview?: Preview;
  key: string;
}

/** What was sent, read. */
async function sent(event: { request: Request; locals: App.Locals }) {
  const data = await event.request.formData();
  const typed = typedPlan(data);
  const key = field(data, 'key') || crypto.randomUUID();
  const answer = (given: Partial<Answer>): Answer => ({ typed, errors: {}, problem: '', key, ...given });
  const reading = readPlan(typed, { language: event.locals.language, now: new Date().toISOString() });
  return { reading, answer, key };
}

export const actions: Actions = {
  review: async (event) => {
    const { reading, answer } = await sent(event);
    if ('errors' in reading) return fail(422, answer({ errors: reading.errors }));
    return answer({ preview: reading.preview });
  },
  /** Back to the form, with what was typed. */
  edit: async (event) => (await sent(event)).answer({}),
  save: async (event) => {
    const { reading, answer, key } = await sent(event);
    if ('errors' in reading) return fail(422, answer({ errors: reading.errors }));
    const { place } = event.params;
    let session: string;
    try {
      const made = await event.locals.api.sessions.plan({ place, ...reading.plan }, { idempotencyKey: key });
      session = made.id;
    } catch (failure) {
      const { problem, errors } = explain(failure, event);
      // Another try with other words is another request.
      const fresh = crypto.randomUUID();
      return fail(422, answer({ problem, errors: refusedPlan(errors, event.locals.language), key: fresh }));
    }
    redirect(303, resolve('/sessions/[place]/[session]', { place, session }));
  },
};
