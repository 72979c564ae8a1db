import { field, given } from '#lib/fields.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { AdverseEventEvent, adverseEventTransitions } from '@binhan/domain/vaccination';
import { error, fail, type RequestEvent } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types.js';
import { readFacts } from './facts.ts';

/** What is done with one line of words; the others have forms of their own. */
const plainActs = AdverseEventEvent.exclude(['complete', 'assess']);

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('reaction.work')) error(404);
  const found = await needed(event, event.locals.api.reactions.show(event.params));
  const { identifiers: _never, ...person } = found.person;
  return {
    found: { ...found, person },
    acts: plainActs.options.filter((act) => adverseEventTransitions[found.state][act] !== undefined),
    mayComplete: adverseEventTransitions[found.state].complete !== undefined,
    mayAssess: permissions.includes('reaction.assess'),
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
    return fail(422, {
      ...explain(failure, event),
      typed: { causality: field(data, 'causality'), note: field(data, 'note') },
      // Only its form names an outcome.
      put: data.has('outcome') ? readFacts(data) : undefined,
    });
  }
};

export const actions: Actions = {
  complete: step(({ locals, params }, data) =>
    locals.api.reactions.complete({ ...params, ...readFacts(data) }),
  ),
  assess: step(({ locals, params }, data) =>
    locals.api.reactions.assess({
      ...params,
      causality: field(data, 'causality'),
      note: field(data, 'note'),
    }),
  ),
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
