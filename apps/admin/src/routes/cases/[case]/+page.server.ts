import { resolve } from '$app/paths';
import { ownAreas } from '#lib/area-names.ts';
import { PAGE_SIZE } from '#lib/listing.ts';
import { now } from '#lib/server/days.ts';
import { keptList } from '#lib/server/kept-list.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { caseTransitions } from '@binhan/domain/tracing';
import { error, fail } from '@sveltejs/kit';
import { acts } from '../acts.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { permissions, site } = await event.parent();
  if (!permissions.includes('case.work')) error(404);
  const { params, locals, cookies, url } = event;
  const { cases, contacts, warnings } = locals.api;
  const [found, { places }, met, warned, areas] = await Promise.all([
    needed(event, cases.show(params)),
    needed(event, cases.places(params)),
    permissions.includes('contact.work')
      ? needed(event, contacts.search({ ...params, limit: PAGE_SIZE }))
      : undefined,
    permissions.includes('warning.draft')
      ? needed(event, warnings.search({ ...params, limit: 20 }))
      : undefined,
    ownAreas(locals.api, site),
  ]);
  // The number of a document never reaches the page.
  const { identifiers: _never, ...details } = found.details;
  return {
    found: { ...found, details },
    places,
    met,
    warned: warned?.items ?? [],
    mayWarn: permissions.includes('warning.draft'),
    areas,
    acts: acts.filter((act) => caseTransitions[found.state][act] !== undefined),
    done: url.searchParams.get('done') === 'yes',
    back: keptList(cookies, resolve('/cases')),
    now: now(),
  };
};

export const actions: Actions = {
  trace: async (event) => {
    try {
      return { traced: await event.locals.api.cases.trace(event.params), problem: '' };
    } catch (failure) {
      return fail(422, { traced: undefined, problem: explain(failure, event).problem });
    }
  },
};
