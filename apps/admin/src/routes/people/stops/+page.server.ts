import { field } from '#lib/fields.ts';
import { PAGE_SIZE } from '#lib/listing.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { fail } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const cursor = event.url.searchParams.get('cursor');
  const page = await needed(
    event,
    event.locals.api.staff.stops({ limit: PAGE_SIZE, ...(cursor === null ? {} : { cursor }) }),
  );
  return { page, cursor };
};

export const actions: Actions = {
  default: async (event) => {
    const data = await event.request.formData();
    const [stop, note] = [field(data, 'stop'), field(data, 'note')];
    try {
      await event.locals.api.staff.liftStop({ stop, note });
      return { done: true, stop: '', note: '', problem: '' };
    } catch (error) {
      return fail(422, { done: false, stop, note, problem: explain(error, event).problem });
    }
  },
};
