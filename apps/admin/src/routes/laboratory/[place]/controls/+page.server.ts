import { resolve } from '$app/paths';
import { field } from '#lib/fields.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { error, fail } from '@sveltejs/kit';
import { keepKit, kitOfDay } from '../enter/kit-of-day.ts';
import {
  emptyResult,
  readResult,
  refusedResult,
  type TypedResult,
  typedResult,
} from '../enter/typed-result.ts';
import type { Actions, PageServerLoad } from './$types.js';
import { messages } from './messages.ts';

/** What every answer says to the page. */
interface Turn {
  problem: string;
  errors: Record<string, string>;
  control: string;
  typed?: TypedResult;
  saved?: { control: string; passed: boolean };
}

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('laboratory.work')) error(404);
  const { api, language } = event.locals;
  const choices = await needed(event, api.laboratory.choices(event.params));
  const tests = choices.tests.filter(({ controls }) => controls.length > 0);
  // Where there is only one there is nothing to choose.
  const asked = event.url.searchParams.get('test') ?? (tests.length === 1 ? tests[0]?.id : undefined);
  const test = tests.find(({ id }) => id === asked);
  const failed = event.url.searchParams.get('failed') === 'yes';
  const page = await needed(
    event,
    api.laboratory.controls({
      ...event.params,
      limit: 50,
      ...(test === undefined ? {} : { test: test.id }),
      ...(failed ? { failed: true } : {}),
    }),
  );
  const nameOf = (
    list: readonly { id: string; name: { vi: string; en: string } }[] | undefined,
    id: string,
  ) => list?.find((one) => one.id === id)?.name[language] ?? id;
  return {
    where: choices.laboratory,
    waiting: choices.waiting,
    choices,
    tests: tests.map(({ id, name }) => ({ value: id, label: name[language] })),
    test: test?.id ?? '',
    testName: test?.name[language] ?? '',
    controls: (test?.controls ?? []).map(({ id, name }) => ({ value: id, label: name[language] })),
    failed,
    first: emptyResult(test === undefined ? {} : kitOfDay(event.cookies, test.id)),
    key: crypto.randomUUID(),
    rows: page.items.map((row) => {
      const of = choices.tests.find(({ id }) => id === row.test);
      return {
        ...row,
        controlName: nameOf(of?.controls, row.control),
        outcomeName: nameOf(of?.outcomes, row.outcome),
        kitName: nameOf(choices.kits, row.kit),
        lot: row.lot ?? '',
      };
    }),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { locals, params, cookies } = event;
    const data = await event.request.formData();
    const test = field(data, 'test');
    const control = field(data, 'control');
    const typed = typedResult(data);
    const turn = (given: Partial<Turn>): Turn => ({ problem: '', errors: {}, control, typed, ...given });
    try {
      const choices = await locals.api.laboratory.choices(params);
      const reading = readResult(typed, { choices, test, language: locals.language });
      const known = choices.tests.find(({ id }) => id === test)?.controls.find(({ id }) => id === control);
      const errors: Record<string, string> = {
        ...(known === undefined ? { control: messages(locals.language).needControl } : {}),
        ...('errors' in reading ? reading.errors : {}),
      };
      if (known === undefined || 'errors' in reading) return fail(422, turn({ errors }));
      const saved = await locals.api.laboratory.addControl(
        { ...params, test, control, ...reading.result },
        { idempotencyKey: field(data, 'key') || crypto.randomUUID() },
      );
      keepKit(cookies, resolve('/laboratory'), { test, kit: typed.kit, lot: typed.lot });
      return turn({
        control: '',
        typed: emptyResult({ kit: typed.kit, lot: typed.lot }),
        saved: { control: known.name[locals.language], passed: saved.passed },
      });
    } catch (failure) {
      const errors = refusedResult(failure, locals.language);
      const { problem } = explain(failure, event);
      return fail(422, turn({ errors, problem: Object.keys(errors).length > 0 ? '' : problem }));
    }
  },
};
