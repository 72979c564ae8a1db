import { ownAreas } from '#lib/area-names.ts';
import { field } from '#lib/fields.ts';
import { oneOf } from '#lib/listing.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { ApiError } from '@binhan/client';
import type { StayedRow } from '@binhan/contract';
import { error, fail, redirect } from '@sveltejs/kit';
import { messages } from '../messages.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { match } = event.params;
  const { api } = event.locals;
  const { site } = await event.parent();
  const [shown, areas] = await needed(
    event,
    Promise.all([api.matches.show({ match }), ownAreas(api, site)]),
  ).catch((refused: unknown) => {
    if (refused instanceof ApiError && (refused.is('not_found') || refused.is('invalid_input'))) error(404);
    throw refused;
  });
  return { match: shown, areas, done: event.url.searchParams.get('done') };
};

interface Turn {
  choice: string;
  note: string;
  errors: Record<string, string>;
  problem: string;
  /** What did not go back. */
  stayed?: StayedRow[];
}
const turn = (given: Partial<Turn>): Turn => ({ choice: '', note: '', errors: {}, problem: '', ...given });

export const actions: Actions = {
  decide: async (event) => {
    const { params, locals } = event;
    const text = messages(locals.language);
    const data = await event.request.formData();
    const note = field(data, 'note');
    const choice = oneOf(['a', 'b', 'part'] as const, field(data, 'choice'));
    const refused = (given: Partial<Turn>) => fail(422, turn({ choice: choice ?? '', note, ...given }));
    if (choice === undefined) return refused({ errors: { choice: text.choiceMissing } });
    if (note.length < 5) return refused({ errors: { note: text.whyMissing } });
    try {
      await locals.api.matches.decide({
        match: params.match,
        note,
        decision: choice === 'part' ? { event: 'part' } : { event: 'merge', keep: choice },
      });
    } catch (problem) {
      return refused({ problem: explain(problem, event).problem });
    }
    redirect(303, choice === 'part' ? '?done=parted' : '?done=merged');
  },

  undo: async (event) => {
    const text = messages(event.locals.language);
    const note = field(await event.request.formData(), 'note');
    if (note.length < 5) return fail(422, turn({ note, errors: { note: text.whyMissing } }));
    try {
      const { stayed } = await event.locals.api.matches.undo({ match: event.params.match, note });
      return turn({ stayed });
    } catch (problem) {
      return fail(422, turn({ note, problem: explain(problem, event).problem }));
    }
  },
};
