import { ownAreas } from '#lib/area-names.ts';
import { field } from '#lib/fields.ts';
import { PAGE_SIZE } from '#lib/listing.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { fail } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { locals, parent, url } = event;
  const { site } = await parent();
  const cursor = url.searchParams.get('cursor');
  const [page, areas] = await Promise.all([
    needed(event, locals.api.staff.search({ limit: PAGE_SIZE, ...(cursor === null ? {} : { cursor }) })),
    ownAreas(locals.api, site),
  ]);
  return { page, areas, cursor };
};

export const actions: Actions = {
  search: async (event) => {
    const data = await event.request.formData();
    const text = field(data, 'text');
    const cursor = field(data, 'cursor');
    try {
      const page = await event.locals.api.staff.search({
        limit: PAGE_SIZE,
        ...(text === '' ? {} : { text }),
        ...(cursor === '' ? {} : { cursor }),
      });
      return { text, page, problem: '' };
    } catch (error) {
      return fail(422, { text, page: undefined, problem: explain(error, event).problem });
    }
  },
};
