import { field, given } from '#lib/fields.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { AdverseEventEvent, adverseEventTransitions } from '@binhan/domain/vaccination';
import { error, fail, type RequestEvent } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('reaction.work')) error(404);
  const found = await needed(event, event.locals.api.reactions.show(event.params));
  const { identifiers: _never, ...person } = found.person;
  return {
    found: { ...found, person },
    acts: AdverseEventEvent.options.filter((act) => adverseEventTransitions[found.state][act] !== undefined),
  };
};

type Event = RequestEvent & { params: { reaction: string } };

/** Does one thing to a report and says so, or what was wrong. */
const step = (carryOut: (event: Event, data: FormData) => PromiseLike<unknown>) => async (event: Event) => {
  const data = await event.request.formData();
  try {
    await carryOut(event, data);
    return { done: true };
  } catch (failure) {
    return fail(422, explain(failure, event));
  }
};

export const actions: Actions = {
  investigate: step(({ locals, params }, data) =>
    locals.api.reactions.investigate({ ...params, ...given(data, 'note') }),
  ),
  notify: step(({ locals, params }, data) =>
    locals.api.reactions.notify({ ...params, reference: field(data, 'reference') }),
  ),
  close: step(({ locals, params }, data) =>
    locals.api.reactions.close({ ...params, note: field(data, 'note') }),
  ),
  reopen: step(({ locals, params }, data) =>
    locals.api.reactions.reopen({ ...params, note: field(data, 'note') }),
  ),
};
