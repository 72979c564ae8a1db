import { resolve } from '$app/paths';
import { ownAreas } from '#lib/area-names.ts';
import { startOfDay } from '#lib/server/days.ts';
import { reasonsOfFlags } from '#lib/server/flags.ts';
import { field } from '#lib/fields.ts';
import { conditionsOf, oneOf, PAGE_SIZE } from '#lib/listing.ts';
import { savedViews, viewActions } from '#lib/server/views.ts';
import { keepList } from '#lib/server/kept-list.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import type { Client, Page } from '@binhan/client';
import type { DeclarationRow } from '@binhan/contract';
import { DeclarationState } from '@binhan/domain/declaration';
import { fail } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types.js';

const names = ['flagged', 'state', 'area', 'when', 'cols', 'view', 'cursor'] as const;

/** What the filters in the address ask of the API. */
function question(url: URL): Parameters<Client['declarations']['search']>[0] {
  const { flagged, state, area, when, cursor } = conditionsOf(url, names);
  const known = oneOf(DeclarationState.options, state);
  return {
    limit: PAGE_SIZE,
    ...(cursor === undefined ? {} : { cursor }),
    ...(flagged === undefined ? {} : { flagged: flagged === 'yes' }),
    ...(known === undefined ? {} : { state: known }),
    ...(area === undefined ? {} : { area }),
    ...(when === 'today' ? { declaredFrom: startOfDay() } : {}),
    ...(when === 'week' ? { declaredFrom: startOfDay(6) } : {}),
  };
}

export const load: PageServerLoad = async (event) => {
  const { url, locals, request, parent, cookies } = event;
  keepList(cookies, resolve('/declarations'), conditionsOf(url, names));
  const { site, caller } = await parent();
  const searching = request.method === 'POST' && url.searchParams.has('/search');
  // A search answers with its own rows.
  const none: Page<DeclarationRow> = { items: [] };
  const [page, areas, flagWords] = await Promise.all([
    searching ? none : needed(event, locals.api.declarations.search(question(url))),
    ownAreas(locals.api, site),
    reasonsOfFlags(locals.api, site.forms, locals.language),
  ]);
  return {
    page,
    areas,
    flagWords,
    conditions: conditionsOf(url, names),
    views: savedViews(cookies, caller),
  };
};

export const actions: Actions = {
  ...viewActions(resolve('/declarations'), (url) => conditionsOf(url, names)),
  search: async (event) => {
    const data = await event.request.formData();
    const text = field(data, 'text');
    const cursor = field(data, 'cursor');
    try {
      const page = await event.locals.api.declarations.search({
        ...question(event.url),
        ...(text === '' ? {} : { text }),
        ...(cursor === '' ? {} : { cursor }),
      });
      return { text, page, problem: '' };
    } catch (error) {
      return fail(422, { text, page: undefined, problem: explain(error, event).problem });
    }
  },
};
