import { resolve } from '$app/paths';
import { ownAreas } from '#lib/area-names.ts';
import { field } from '#lib/fields.ts';
import { PAGE_SIZE } from '#lib/listing.ts';
import { keptList } from '#lib/server/kept-list.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { fail } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types.js';
import { periodOf, periods } from './period.ts';

export const load: PageServerLoad = async (event) => {
  const { params, locals, url, parent } = event;
  const { site, permissions } = await parent();
  const { period, from } = periodOf(url.searchParams.get('period'));
  const cursor = url.searchParams.get('cursor');
  const visits = permissions.includes('stay.read')
    ? locals.api.places.visits({
        place: params.place,
        from,
        limit: PAGE_SIZE,
        ...(cursor === null ? {} : { cursor }),
      })
    : undefined;
  const [place, seen, areas] = await Promise.all([
    needed(event, locals.api.places.show({ place: params.place })),
    visits?.safe(),
    ownAreas(locals.api, site),
  ]);
  return {
    place,
    areas,
    back: keptList(event.cookies, resolve('/places')),
    period,
    periods,
    cursor,
    visits: seen?.value,
    exportRefused: url.searchParams.get('export') === 'refused',
  };
};

export const actions: Actions = {
  decide: async (event) => {
    const data = await event.request.formData();
    const decision = field(data, 'decision') === 'confirm' ? 'confirm' : 'refuse';
    try {
      const { state } = await event.locals.api.places.decide({ place: event.params.place, decision });
      return { state, problem: '' };
    } catch (error) {
      return fail(422, { state: undefined, problem: explain(error, event).problem });
    }
  },
};
