import { resolve } from '$app/paths';
import { field, given } from '#lib/fields.ts';
import { keptList } from '#lib/server/kept-list.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { type QuarantineEvent, quarantineTransitions } from '@binhan/domain/tracing';
import { error, fail, type RequestEvent } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types.js';

const acts = ['begin', 'complete', 'extend', 'lift', 'cancel'] as const satisfies readonly QuarantineEvent[];

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('contact.work')) error(404);
  const { params, locals, cookies } = event;
  const found = await needed(event, locals.api.quarantines.show(params));
  return {
    found,
    acts: acts.filter((act) => quarantineTransitions[found.state][act] !== undefined),
    back: keptList(cookies, resolve('/quarantines')),
  };
};

type Event = RequestEvent & { params: { quarantine: string } };

const decide = (act: (typeof acts)[number]) => async (event: Event) => {
  const data = await event.request.formData();
  const typed = { note: field(data, 'note'), to: field(data, 'to'), whereabouts: field(data, 'whereabouts') };
  try {
    await event.locals.api.quarantines.decide({
      ...event.params,
      event: act,
      ...given(data, 'note'),
      ...given(data, 'to'),
      ...given(data, 'whereabouts'),
    });
    return { done: true, act, typed: { note: '', to: '', whereabouts: '' }, problem: '', errors: {} };
  } catch (failure) {
    return fail(422, { done: false, act, typed, ...explain(failure, event) });
  }
};

export const actions: Actions = {
  begin: decide('begin'),
  complete: decide('complete'),
  extend: decide('extend'),
  lift: decide('lift'),
  cancel: decide('cancel'),
};
