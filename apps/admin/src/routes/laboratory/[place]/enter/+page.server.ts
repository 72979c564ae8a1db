import { resolve } from '$app/paths';
import { field } from '#lib/fields.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { error, fail } from '@sveltejs/kit';
import { type ShownTube, shownTube } from '../../shown-tube.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.js';
import { keepKit, kitOfDay } from './kit-of-day.ts';
import { messages } from './messages.ts';
import { emptyResult, readResult, refusedResult, type TypedResult, typedResult } from './typed-result.ts';

/** What every answer says to the page. */
interface Turn {
  code: string;
  problem: string;
  errors: Record<string, string>;
  tube?: ShownTube;
  typed?: TypedResult;
  saved?: ShownTube;
  key: string;
}

const turn = (given: Partial<Turn>): Turn => ({
  code: '',
  problem: '',
  errors: {},
  key: crypto.randomUUID(),
  ...given,
});

/** The tube with a code, to be filled in. */
async function opened(
  { locals, params, cookies }: Pick<RequestEvent, 'locals' | 'params' | 'cookies'>,
  given: string,
) {
  const words = messages(locals.language);
  const code = given.trim().toUpperCase().replace(/\s+/g, '');
  const [choices, page] = await Promise.all([
    locals.api.laboratory.choices(params),
    locals.api.laboratory.worklist({ ...params, code: code.slice(0, 40), limit: 2 }),
  ]);
  const found = page.items.find((tube) => tube.code === code);
  if (found === undefined) return { choices, turn: turn({ code, problem: words.notFound }) };
  const tube = shownTube(found, choices, locals.language);
  if (found.state !== 'received') return { choices, turn: turn({ code, tube, problem: words.notWaiting }) };
  return { choices, turn: turn({ code, tube, typed: emptyResult(kitOfDay(cookies, found.kind)) }) };
}

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('laboratory.work')) error(404);
  const choices = await needed(event, event.locals.api.laboratory.choices(event.params));
  const code = event.url.searchParams.get('code');
  const first =
    code === null || event.request.method === 'POST' ? undefined : await needed(event, opened(event, code));
  return { where: choices.laboratory, waiting: choices.waiting, choices, first: first?.turn };
};

export const actions: Actions = {
  find: async (event) => {
    const code = field(await event.request.formData(), 'scan');
    try {
      const { turn: answer } = await opened(event, code);
      return answer.problem === '' ? answer : fail(422, answer);
    } catch (failure) {
      return fail(422, turn({ code, problem: explain(failure, event).problem }));
    }
  },
  save: async (event) => {
    const { locals, params, cookies } = event;
    const data = await event.request.formData();
    const typed = typedResult(data);
    const code = field(data, 'code');
    try {
      const { choices, turn: now } = await opened(event, code);
      if (now.tube === undefined || now.typed === undefined) return fail(422, now);
      const test = now.tube.kind;
      const reading = readResult(typed, { choices, test, language: locals.language });
      if ('errors' in reading) return fail(422, { ...now, typed, errors: reading.errors });
      try {
        const saved = await locals.api.laboratory.enter(
          { ...params, code: now.tube.code, ...reading.result },
          { idempotencyKey: field(data, 'key') || now.key },
        );
        keepKit(cookies, resolve('/laboratory'), { test, kit: typed.kit, lot: typed.lot });
        return turn({ saved: shownTube(saved, choices, locals.language) });
      } catch (failure) {
        const errors = refusedResult(failure, locals.language);
        const { problem } = explain(failure, event);
        return fail(422, { ...now, typed, errors, problem: Object.keys(errors).length > 0 ? '' : problem });
      }
    } catch (failure) {
      return fail(422, turn({ code, problem: explain(failure, event).problem }));
    }
  },
};
