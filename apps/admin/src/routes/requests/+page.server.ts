import { field } from '#lib/fields.ts';
import { conditionsOf, oneOf, PAGE_SIZE } from '#lib/listing.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { DataRequestState } from '@binhan/domain/record';
import { fail } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types.js';
import { messages } from './messages.ts';

const names = ['state', 'cursor'] as const;

export const load: PageServerLoad = async (event) => {
  const conditions = conditionsOf(event.url, names);
  const state = oneOf(DataRequestState.options, conditions.state);
  const page = await needed(
    event,
    event.locals.api.records.search({
      limit: PAGE_SIZE,
      ...(state === undefined ? {} : { state }),
      ...(conditions.cursor === undefined ? {} : { cursor: conditions.cursor }),
    }),
  );
  return { page, conditions, states: DataRequestState.options, now: new Date().toISOString() };
};

interface Answer {
  problem: string;
  decided?: { name: string; proof: Record<string, number> };
}

export const actions: Actions = {
  decide: async (event) => {
    const { request, locals } = event;
    const data = await request.formData();
    const text = messages(locals.language);
    const reply = field(data, 'reply');
    const decision = oneOf(['acknowledge', 'complete', 'decline'], field(data, 'decision')) ?? 'acknowledge';
    const refused = (problem: string): Answer => ({ problem });
    if (decision === 'decline' && reply === '') return fail(422, refused(text.replyNeeded));
    if (decision === 'complete' && field(data, 'kind') === 'erase' && field(data, 'sure') !== 'yes')
      return fail(422, refused(text.sureNeeded));
    try {
      const { name, proof } = await locals.api.records.decide({
        request: field(data, 'request'),
        decision,
        ...(reply === '' ? {} : { reply }),
      });
      const answer: Answer = { problem: '', decided: { name, proof: proof ?? {} } };
      return answer;
    } catch (error) {
      return fail(422, refused(explain(error, event).problem));
    }
  },
};
