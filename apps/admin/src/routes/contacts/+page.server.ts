import { resolve } from '$app/paths';
import { conditionsOf, oneOf, PAGE_SIZE } from '#lib/listing.ts';
import { keepList } from '#lib/server/kept-list.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { savedViews, viewActions } from '#lib/server/views.ts';
import { messages } from './messages.ts';
import { ContactState } from '@binhan/domain/tracing';
import { error, fail, type RequestEvent } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types.js';

const names = ['of', 'state', 'degree', 'late', 'case', 'cols', 'view', 'cursor'] as const;
const degrees = ['1', '2', '3', '4', '5'] as const;
const whose = ['mine', 'nobody'] as const;
/** Late ones stand on top, up to so many. */
const MOST_LATE = 20;

export const load: PageServerLoad = async (event) => {
  const { permissions, caller } = await event.parent();
  if (!permissions.includes('contact.work')) error(404);
  const { url, locals, cookies } = event;
  const conditions = conditionsOf(url, names);
  keepList(cookies, resolve('/contacts'), conditions);
  const of = oneOf(whose, conditions.of);
  const state = oneOf(ContactState.options, conditions.state);
  const degree = oneOf(degrees, conditions.degree);
  const late = conditions.late === 'yes';
  const asked = {
    ...(of === undefined ? {} : { of }),
    ...(state === undefined ? {} : { state }),
    ...(degree === undefined ? {} : { degree: Number(degree) }),
    ...(conditions.case !== undefined && /^[\da-f-]{36}$/.test(conditions.case)
      ? { case: conditions.case }
      : {}),
  };
  const { search } = locals.api.contacts;
  const first = conditions.cursor === undefined;
  const [page, overdue] = await Promise.all([
    needed(
      event,
      search({
        ...asked,
        limit: PAGE_SIZE,
        ...(late ? { late: true as const } : {}),
        ...(conditions.cursor === undefined ? {} : { cursor: conditions.cursor }),
      }),
    ),
    // What should have been done by now stands on top of the first page.
    first && !late ? needed(event, search({ ...asked, late: true, limit: MOST_LATE })) : undefined,
  ]);
  const shown = new Set(overdue?.items.map(({ id }) => id));
  return {
    page: { ...page, items: page.items.filter(({ id }) => !shown.has(id)) },
    overdue: overdue?.items ?? [],
    moreLate: overdue?.next !== undefined,
    conditions,
    states: ContactState.options,
    degrees,
    whose,
    views: savedViews(cookies, caller),
  };
};

/** Takes what was chosen, or gives it back. */
const assign = (to: 'me' | 'nobody') => async (event: RequestEvent) => {
  const data = await event.request.formData();
  const chosen = data.getAll('contacts').map(String);
  const text = messages(event.locals.language);
  if (chosen.length === 0) return fail(422, { problem: text.chooseFirst, said: '' });
  try {
    const { assigned } = await event.locals.api.contacts.assign({ contacts: chosen.slice(0, 100), to });
    const say = to === 'me' ? text.taken : text.given;
    return { problem: '', said: say(assigned.length, chosen.length) };
  } catch (failure) {
    return fail(422, { problem: explain(failure, event).problem, said: '' });
  }
};

export const actions: Actions = {
  ...viewActions(resolve('/contacts'), (url) => conditionsOf(url, names)),
  take: assign('me'),
  give: assign('nobody'),
};
