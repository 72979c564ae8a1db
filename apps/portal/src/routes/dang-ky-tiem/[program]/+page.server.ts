import { ApiError } from '@binhan/client';
import { askedQuestions } from '@binhan/domain/declaration';
import { type DateOnly, dateIn } from '@binhan/domain/time';
import { provisionalAnswers, type Typed } from '@binhan/ui';
import { error, fail, redirect } from '@sveltejs/kit';
import { typedOf } from '#lib/declare/typed.ts';
import { failureText } from '#lib/failure.ts';
import { serverNow } from '#lib/server/now.ts';
import { signedIn } from '#lib/server/session.ts';
import { switchLanguage } from '#lib/server/switch-language.ts';
import { programsFor } from '../../tiem-chung/household.ts';
import { type Errors, formOf, judge, type Known } from './judge.ts';
import { owns, type Step, stepsOf } from './steps.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** What every answer of the journey says to its page. */
interface Turn {
  step: string;
  typed: Typed;
  errors: Errors;
  returning: boolean;
  failure: string;
}

/** The day in the country, by which ages and wishes are judged. */
function today(): DateOnly {
  return dateIn(serverNow(), 'Asia/Ho_Chi_Minh');
}

/** The program, the household, and who of it is registered already. */
async function known(
  { locals, params }: { locals: App.Locals; params: { program: string } },
  site: { area: string },
): Promise<Known> {
  const { api, language } = locals;
  const path = `/dang-ky-tiem/${params.program}`;
  const [{ people }, mine] = await signedIn(path, Promise.all([api.people.mine(), api.registrations.mine()]));
  const members = people.map(({ id, self, details }) => ({ id, self, ...(details ? { details } : {}) }));
  const programs = await programsFor(
    api,
    site,
    members.find(({ self }) => self),
  );
  const program = programs.find(({ id }) => id === params.program);
  if (program === undefined) error(404, 'not_found');
  const live = mine.registrations.filter(
    (one) => one.program.id === program.id && (one.state === 'waiting' || one.state === 'invited'),
  );
  return { program, people: members, registered: live.map(({ person }) => person), language, today: today() };
}

export const load: PageServerLoad = async (event) => {
  const { site } = await event.parent();
  const { program, people, registered } = await known(event, site);
  return { program, form: formOf(program), people, registered, key: crypto.randomUUID() };
};

/** Whether the answers call for questions of a page that it, without scripts, did not show. */
function notShownYet(step: Step, { program }: Known, typed: Typed, shown: readonly string[]): boolean {
  const section = program.history.find(({ id }) => id === step.section);
  if (section === undefined) return false;
  const questions = program.history.flatMap((one) => one.questions);
  const form = { ...formOf(program), sections: [section] };
  return askedQuestions(form, provisionalAnswers(questions, typed)).some(({ id }) => !shown.includes(id));
}

export const actions: Actions = {
  default: async (event) => {
    const data = await event.request.formData();
    const posted = (name: string) => String(data.get(name) ?? '');
    const switched = switchLanguage(event, data);
    const facts = await known(event, await event.locals.api.site.show());
    const steps = stepsOf(facts.program);
    const typed = typedOf(data);
    const returning = posted('return') === 'check';
    const turn = (given: Partial<Turn>): Turn => ({
      step: posted('step'),
      typed,
      errors: {},
      returning,
      failure: '',
      ...given,
    });
    if (switched) return turn({});
    const go = posted('go');
    if (steps.some(({ id }) => id === go))
      return turn({ step: go, returning: posted('step') === 'kiem-tra' });
    const here = steps.find(({ id }) => id === posted('step')) ?? steps[0];
    if (here === undefined) error(404, 'not_found');
    const judged = judge(typed, facts);
    const errors = 'errors' in judged ? judged.errors : {};
    if (here.kind !== 'check') {
      const shown = data.getAll('shown').map(String);
      const wrong = Object.entries(errors).filter(([name]) => owns(here, facts.program, name));
      // A question that only just applies was not on the page: it is asked now, without reproach.
      const reproach = wrong.filter(
        ([name]) => !name.startsWith('answers.') || shown.includes(name.slice('answers.'.length)),
      );
      if (reproach.length > 0) return fail(422, turn({ errors: Object.fromEntries(reproach) }));
      if (wrong.length > 0 || notShownYet(here, facts, typed, shown)) return turn({});
      const next = returning ? 'kiem-tra' : (steps[steps.indexOf(here) + 1]?.id ?? 'kiem-tra');
      return turn({ step: next, returning: false });
    }
    const firstWrong = (found: Errors) =>
      steps.find((step) => Object.keys(found).some((name) => owns(step, facts.program, name)));
    if ('errors' in judged)
      return fail(422, turn({ step: firstWrong(errors)?.id ?? here.id, errors, returning: true }));
    let registration: string;
    try {
      const made = await event.locals.api.registrations.register(judged.value, {
        idempotencyKey: posted('key'),
      });
      registration = made.id;
    } catch (failed) {
      if (failed instanceof ApiError && failed.is('unauthenticated'))
        return fail(401, turn({ failure: failureText(failed, event.locals.language) }));
      return fail(422, turn({ failure: failureText(failed, event.locals.language) }));
    }
    redirect(303, `/tiem-chung/${registration}?xong=dang-ky`);
  },
};
