import { field } from '#lib/fields.ts';
import { oneOf, PAGE_SIZE } from '#lib/listing.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { fail } from '@sveltejs/kit';
import { messages } from './messages.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const cursor = event.url.searchParams.get('cursor');
  const page = await needed(
    event,
    event.locals.api.conflicts.search({ limit: PAGE_SIZE, ...(cursor === null ? {} : { cursor }) }),
  );
  return { page, cursor };
};

export const actions: Actions = {
  default: async (event) => {
    const data = await event.request.formData();
    const text = messages(event.locals.language);
    const [conflict, note] = [field(data, 'conflict'), field(data, 'note')];
    const keep = oneOf(['first', 'second', 'both'] as const, field(data, 'keep'));
    const refused = (errors: Record<string, string>, problem = '') =>
      fail(422, { done: false, conflict, note, keep: keep ?? '', errors, problem });
    if (keep === undefined) return refused({ keep: text.keepMissing });
    if (note.length < 5) return refused({ note: text.whyMissing });
    try {
      await event.locals.api.conflicts.decide({ conflict, keep, note });
      return { done: true, conflict: '', note: '', keep: '', errors: {}, problem: '' };
    } catch (error) {
      return refused({}, explain(error, event).problem);
    }
  },
};
