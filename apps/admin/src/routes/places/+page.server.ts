import { resolve } from '$app/paths';
import { ownAreas } from '#lib/area-names.ts';
import { field } from '#lib/fields.ts';
import { conditionsOf, oneOf, PAGE_SIZE } from '#lib/listing.ts';
import { savedViews, viewActions } from '#lib/server/views.ts';
import { keepList } from '#lib/server/kept-list.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import type { Client, Page } from '@binhan/client';
import { PlaceKind, PlaceState, type Place } from '@binhan/domain/place';
import { fail } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types.js';

const names = ['state', 'kind', 'area', 'cols', 'view', 'cursor'] as const;

function question(url: URL): NonNullable<Parameters<Client['places']['search']>[0]> {
  const { state, kind, area, cursor } = conditionsOf(url, names);
  const knownState = oneOf(PlaceState.options, state);
  const knownKind = oneOf(PlaceKind.options, kind);
  return {
    limit: PAGE_SIZE,
    ...(cursor === undefined ? {} : { cursor }),
    ...(knownState === undefined ? {} : { state: knownState }),
    ...(knownKind === undefined ? {} : { kind: knownKind }),
    ...(area === undefined ? {} : { area }),
  };
}

export const load: PageServerLoad = async (event) => {
  const { url, locals, parent, cookies } = event;
  keepList(cookies, resolve('/places'), conditionsOf(url, names));
  const { site, caller } = await parent();
  const searching = event.request.method === 'POST' && url.searchParams.has('/search');
  const none: Page<Place> = { items: [] };
  const [page, areas] = await Promise.all([
    searching ? none : needed(event, locals.api.places.search(question(url))),
    ownAreas(locals.api, site),
  ]);
  return {
    page,
    areas,
    conditions: conditionsOf(url, names),
    states: PlaceState.options,
    kinds: PlaceKind.options,
    views: savedViews(cookies, caller),
  };
};

interface Answer {
  text: string;
  page?: Page<Place>;
  problem: string;
  decided?: { name: string; state: Place['state'] };
}

export const actions: Actions = {
  ...viewActions(resolve('/places'), (url) => conditionsOf(url, names)),
  search: async (event) => {
    const data = await event.request.formData();
    const text = field(data, 'text');
    const cursor = field(data, 'cursor');
    try {
      const page = await event.locals.api.places.search({
        ...question(event.url),
        ...(text === '' ? {} : { text }),
        ...(cursor === '' ? {} : { cursor }),
      });
      const answer: Answer = { text, page, problem: '' };
      return answer;
    } catch (error) {
      const answer: Answer = { text, problem: explain(error, event).problem };
      return fail(422, answer);
    }
  },
  decide: async (event) => {
    const data = await event.request.formData();
    const decision = field(data, 'decision') === 'confirm' ? 'confirm' : 'refuse';
    try {
      const { name, state } = await event.locals.api.places.decide({ place: field(data, 'place'), decision });
      const answer: Answer = { text: '', problem: '', decided: { name, state } };
      return answer;
    } catch (error) {
      const answer: Answer = { text: '', problem: explain(error, event).problem };
      return fail(422, answer);
    }
  },
};
