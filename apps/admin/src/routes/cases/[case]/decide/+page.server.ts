import { resolve } from '$app/paths';
import { field, given } from '#lib/fields.ts';
import { oneOf } from '#lib/listing.ts';
import { today } from '#lib/server/days.ts';
import { needed } from '#lib/server/refusal.ts';
import { refusedTurn, turn } from '#lib/server/typed-form.ts';
import { tracingWords } from '#lib/tracing/words.ts';
import { CaseOutcome, caseTransitions } from '@binhan/domain/tracing';
import { error, fail, redirect } from '@sveltejs/kit';
import { typedOf } from '../../../entry/typed.ts';
import { acts } from '../../acts.ts';
import { messages } from '../../messages.ts';
import type { Actions, PageServerLoad } from './$types.js';

function asked(url: URL): (typeof acts)[number] {
  return oneOf(acts, url.searchParams.get('do') ?? undefined) ?? error(404);
}

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('case.work')) error(404);
  const what = asked(event.url);
  const found = await needed(event, event.locals.api.cases.show(event.params));
  const { id, number, state, diseaseName, areaName, contacts } = found;
  return {
    what,
    case: { id, number, state, diseaseName, areaName, contacts },
    possible: caseTransitions[state][what] !== undefined,
    outcomes: CaseOutcome.options,
    today: today(),
    key: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { url, locals, params } = event;
    const what = asked(url);
    const data = await event.request.formData();
    const typed = typedOf(data);
    const key = field(data, 'key') || crypto.randomUUID();
    const note = field(data, 'note');
    const outcome = oneOf(CaseOutcome.options, field(data, 'outcome'));
    const errors = {
      ...(what === 'close' && outcome === undefined
        ? { outcome: messages(locals.language).chooseOutcome }
        : {}),
      ...(note.length < 5 || note.length > 500 ? { note: tracingWords(locals.language).needNote } : {}),
    };
    if (Object.keys(errors).length > 0) return fail(422, turn({ typed, errors, key }));
    try {
      await locals.api.cases.decide(
        {
          ...params,
          event: what,
          note,
          ...(what === 'close' && outcome !== undefined ? { outcome, ...given(data, 'endedOn') } : {}),
        },
        { idempotencyKey: key },
      );
    } catch (failure) {
      return fail(422, refusedTurn(failure, event, { typed, key }));
    }
    redirect(303, `${resolve('/cases/[case]', params)}?done=yes`);
  },
};
