import { resolve } from '$app/paths';
import { field } from '#lib/fields.ts';
import { conditionsOf, oneOf, PAGE_SIZE } from '#lib/listing.ts';
import { keepList } from '#lib/server/kept-list.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { savedViews, viewActions } from '#lib/server/views.ts';
import type { Client, Page } from '@binhan/client';
import type { CaseRow } from '@binhan/contract';
import { CaseState } from '@binhan/domain/tracing';
import { error, fail } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types.js';

const names = ['state', 'disease', 'cols', 'view', 'cursor'] as const;

/** What the filters in the address ask of the API. */
function question(url: URL): Parameters<Client['cases']['search']>[0] {
  const { state, disease, cursor } = conditionsOf(url, names);
  const known = oneOf(CaseState.options, state);
  return {
    limit: PAGE_SIZE,
    ...(cursor === undefined ? {} : { cursor }),
    ...(known === undefined ? {} : { state: known }),
    ...(disease !== undefined && /^[a-z][a-z0-9-]{0,63}$/.test(disease) ? { disease } : {}),
  };
}

export const load: PageServerLoad = async (event) => {
  const { url, locals, request, parent, cookies } = event;
  const { permissions, caller } = await parent();
  if (!permissions.includes('case.work')) error(404);
  const conditions = conditionsOf(url, names);
  keepList(cookies, resolve('/cases'), conditions);
  const searching = request.method === 'POST' && url.searchParams.has('/search');
  // A search answers with its own rows.
  const none: Page<CaseRow> = { items: [] };
  const [page, { diseases }] = await Promise.all([
    searching ? none : needed(event, locals.api.cases.search(question(url))),
    needed(event, locals.api.cases.diseases()),
  ]);
  return { page, diseases, conditions, states: CaseState.options, views: savedViews(cookies, caller) };
};

export const actions: Actions = {
  ...viewActions(resolve('/cases'), (url) => conditionsOf(url, names)),
  search: async (event) => {
    const data = await event.request.formData();
    const [text, cursor] = [field(data, 'text'), field(data, 'cursor')];
    try {
      const page = await event.locals.api.cases.search({
        ...question(event.url),
        ...(text === '' ? {} : { text }),
        ...(cursor === '' ? {} : { cursor }),
      });
      return { text, page, problem: '' };
    } catch (failure) {
      return fail(422, { text, page: undefined, problem: explain(failure, event).problem });
    }
  },
};
