import { resolve } from '$app/paths';
import { field } from '#lib/fields.ts';
import { oneOf } from '#lib/listing.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { type ResultEvent, resultTransitions } from '@binhan/domain/testing';
import { error, fail, redirect } from '@sveltejs/kit';
import { shownResult, shownTube } from '../../../../shown-tube.ts';
import {
  emptyResult,
  readResult,
  refusedResult,
  type TypedResult,
  typedResult,
} from '../../../enter/typed-result.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.js';
import { messages } from './messages.ts';

const changes = ['return', 'correct', 'withdraw'] as const;
const eventOf = { return: 'return', correct: 'replace', withdraw: 'withdraw' } as const satisfies Record<
  (typeof changes)[number],
  ResultEvent
>;

async function asked(event: Pick<RequestEvent, 'url' | 'locals' | 'params'>) {
  const { url, locals, params } = event;
  const what = oneOf(changes, url.searchParams.get('do') ?? undefined);
  if (what === undefined) error(404);
  const [choices, found] = await Promise.all([
    needed(event, locals.api.laboratory.choices({ place: params.place })),
    needed(event, locals.api.laboratory.tube(params)),
  ]);
  const result = found.results.find(({ id }) => id === url.searchParams.get('result'));
  if (result === undefined) error(404);
  return { what, choices, found, result };
}

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  const { what, choices, found, result } = await asked(event);
  if (!permissions.includes(what === 'correct' ? 'laboratory.work' : 'laboratory.release')) error(404);
  const { language } = event.locals;
  const { custody: _custody, results: _results, ...tube } = found;
  return {
    what,
    choices,
    tube: shownTube(tube, choices, language),
    result: shownResult(result, tube.kind, choices, language),
    possible: resultTransitions[result.state][eventOf[what]] !== undefined,
    key: crypto.randomUUID(),
  };
};

interface Answer {
  problem: string;
  errors: Record<string, string>;
  note: string;
  typed: TypedResult;
}

export const actions: Actions = {
  default: async (event) => {
    const { locals, params } = event;
    const { what, choices, found, result } = await asked(event);
    const data = await event.request.formData();
    const note = field(data, 'note');
    const typed = what === 'correct' ? typedResult(data) : emptyResult();
    const { language } = locals;
    const refused = (given: Partial<Answer>): Answer => ({ problem: '', errors: {}, note, typed, ...given });
    const noteErrors: Record<string, string> = note === '' ? { note: messages(language).needNote } : {};
    const named = { place: params.place, result: result.id };
    try {
      if (what === 'correct') {
        const reading = readResult(typed, { choices, test: found.kind, language });
        const errors = { ...('errors' in reading ? reading.errors : {}), ...noteErrors };
        if ('errors' in reading || Object.keys(errors).length > 0) return fail(422, refused({ errors }));
        const { outcome } = reading.result;
        const thresholds = JSON.stringify(reading.result.cycleThresholds ?? []);
        if (outcome === result.outcome && thresholds === JSON.stringify(result.cycleThresholds ?? []))
          return fail(422, refused({ problem: messages(language).same }));
        await locals.api.laboratory.enter(
          { place: params.place, code: found.code, ...reading.result, replaces: result.id, note },
          { idempotencyKey: field(data, 'key') || crypto.randomUUID() },
        );
      } else {
        if (note === '') return fail(422, refused({ errors: noteErrors }));
        if (what === 'return') await locals.api.laboratory.sendBack({ ...named, note });
        else await locals.api.laboratory.withdraw({ ...named, note });
      }
    } catch (failure) {
      const errors = refusedResult(failure, language);
      const { problem } = explain(failure, event);
      return fail(422, refused({ errors, problem: Object.keys(errors).length > 0 ? '' : problem }));
    }
    const done = { return: 'returned', correct: 'corrected', withdraw: 'withdrawn' }[what];
    const list = resolve('/laboratory/[place]', { place: params.place });
    redirect(303, `${list}?done=${done}&tube=${found.code}`);
  },
};
