import { field } from '#lib/fields.ts';
import { oneOf } from '#lib/listing.ts';
import { now } from '#lib/server/days.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { ApiError } from '@binhan/client';
import { error, fail } from '@sveltejs/kit';
import { acts, type Work, workOf } from './inputs.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** People of one session at most. */
const MOST_PEOPLE = 500;

export const load: PageServerLoad = async (event) => {
  const { caller, permissions } = await event.parent();
  if (!permissions.includes('visit.work')) error(404);
  const { locals, params, url } = event;
  const [choices, people] = await Promise.all([
    needed(event, locals.api.visits.choices(params)),
    needed(event, locals.api.visits.people({ ...params, limit: 100 }).toArray({ limit: MOST_PEOPLE })),
  ]);
  return {
    choices,
    people,
    now: now(),
    visit: url.searchParams.get('visit') ?? undefined,
    done: oneOf(acts, url.searchParams.get('done') ?? undefined),
    may: { screen: permissions.includes('dose.screen'), give: permissions.includes('dose.give') },
    /** Whose queue this browser keeps: an opaque id. */
    account: caller.who === 'staff' ? (caller.grants[0]?.user ?? '') : '',
  };
};

export const actions: Actions = {
  /** One piece of work without scripts. */
  default: async (event) => {
    const { locals, params } = event;
    const data = await event.request.formData();
    const act = oneOf(acts, field(data, 'act'));
    if (act === undefined) error(404);
    const choices = await needed(event, locals.api.visits.choices(params));
    const work = workOf(act, data, params.place, choices, now());
    try {
      await carryOut(locals.api, work, field(data, 'key'));
      return { done: act, booking: work.input.booking };
    } catch (failure) {
      const { problem, errors } = explain(failure, event);
      return fail(422, { problem, errors, act, booking: work.input.booking, unseen: unseenIn(failure) });
    }
  },
};

function carryOut(api: App.Locals['api'], work: Work, idempotencyKey: string): Promise<unknown> {
  const options = idempotencyKey === '' ? {} : { idempotencyKey };
  switch (work.act) {
    case 'screen':
      return Promise.resolve(api.visits.screen(work.input, options));
    case 'clear':
      return Promise.resolve(api.visits.clear(work.input, options));
    case 'give':
      return Promise.resolve(api.visits.give(work.input, options));
    case 'notGiven':
      return Promise.resolve(api.visits.notGiven(work.input, options));
    case 'leave':
      return Promise.resolve(api.visits.leave(work.input, options));
  }
}

/** Findings about a dose that must be acknowledged. */
function unseenIn(failure: unknown): string[] {
  if (!(failure instanceof ApiError) || !failure.is('invalid_input')) return [];
  return failure.data.issues.flatMap(({ code, data }) =>
    code === 'not_acknowledged' ? [String(data?.['finding'])] : [],
  );
}
