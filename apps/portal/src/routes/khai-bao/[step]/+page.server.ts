import { error, fail, redirect } from '@sveltejs/kit';
import { ApiError } from '@binhan/client';
import type { Declarant, Form } from '@binhan/domain/declaration';
import { Language } from '@binhan/domain/text';
import type { Typed } from '@binhan/ui';
import { shownUnits } from '#lib/areas.ts';
import { chosenForm, formAddress } from '#lib/declare/chosen-form.ts';
import { controlOf, type Errors, errorsOf, firstWrong, judge } from '#lib/declare/judge.ts';
import { message } from '@binhan/validation';
import { messages } from '#lib/declare/messages.ts';
import { notShownYet } from '#lib/declare/not-shown-yet.ts';
import { prefilled } from '#lib/declare/prefill.ts';
import { stepsOf } from '#lib/declare/steps.ts';
import { typedOf } from '#lib/declare/typed.ts';
import { failureText } from '#lib/failure.ts';
import type { Actions } from './$types.js';

/** What every answer of the journey says to its page. */
interface Turn {
  step: string;
  /** With which form. */
  form: string;
  typed: Typed;
  errors: Errors;
  /** One for all tries to send this declaration. */
  key: string;
  /** For whom: empty for oneself without an account, a person's id, or `other`. */
  subject: string;
  /** The declaration that is being changed; empty for a new one. */
  declaration: string;
  returning: boolean;
  communes?: { code: string; name: string }[];
  code?: { code: string; until: string };
  prefilled?: boolean;
  failure?: string;
}

export const actions: Actions = {
  default: async ({ request, locals, params, cookies }) => {
    const data = await request.formData();
    const posted = (name: string) => String(data.get(name) ?? '');
    const site = await locals.api.site.show();
    const [first, ...others] = site.forms;
    if (!first) error(503, 'away');
    /** The form of an id, the one for everybody where that is none to declare with. */
    const formOf = (id: unknown) =>
      locals.api.site.form({ form: chosenForm([first, ...others], String(id ?? '')).id });
    const form = await formOf(data.get('form'));
    const steps = stepsOf(form);
    const typed = typedOf(data);
    const turn = (given: Partial<Turn>): Turn => ({
      step: posted('step') || params.step,
      form: form.id,
      typed,
      errors: {},
      key: posted('key') || crypto.randomUUID(),
      subject: posted('for'),
      declaration: posted('declaration'),
      returning: posted('return') === 'check',
      ...given,
    });
    const withCommunes = async (given: Turn): Promise<Turn> => {
      const province = String(given.typed['address.province'] ?? '');
      if (province === '' || province === site.area) return given;
      const { units } = await locals.api.areas.below({ area: province });
      return { ...given, communes: shownUnits(units, locals.language) };
    };
    const asked = Language.safeParse(data.get('lang'));
    if (asked.success) {
      cookies.set('lang', asked.data, { path: '/', maxAge: 31_536_000, httpOnly: false, sameSite: 'lax' });
      locals.language = asked.data;
      return await withCommunes(turn({}));
    }
    if (posted('step') === 'bat-dau') {
      const begun = await begin(posted('for'), posted('draftCode'));
      return 'step' in begun ? await withCommunes(begun) : begun;
    }
    if (data.has('areas')) return await withCommunes(turn({ typed: { ...typed, 'address.commune': '' } }));
    const go = posted('go');
    if (go === 'save') {
      const content = Object.fromEntries(
        Object.entries(typed).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]),
      );
      return await withCommunes(
        turn({ code: await locals.api.drafts.save({ content: { ...content, form: form.id } }) }),
      );
    }
    if (steps.some(({ id }) => id === go))
      return await withCommunes(turn({ step: go, returning: posted('step') === 'kiem-tra' }));

    const here = steps.find(({ id }) => id === posted('step')) ?? steps[0];
    if (!here) return fail(422, await withCommunes(turn({})));
    const declarant = await declarantOf(turn({}).subject);
    const judged = await judge(form, typed, { language: locals.language, at: new Date(), declarant });
    const errors = 'errors' in judged ? judged.errors : {};
    if (here.kind !== 'check') {
      const wrong = errorsOf(here, form, errors);
      if (Object.keys(wrong).length > 0) {
        // A question that only just applies was not on the page: it is asked now, without reproach.
        const shown = new Set(data.getAll('shown').map((id) => `answers.${String(id)}`));
        const reproach = Object.entries(wrong).filter(
          ([name]) => !name.startsWith('answers.') || shown.has(name) || shown.size === 0,
        );
        const given = await withCommunes(turn({ errors: Object.fromEntries(reproach) }));
        return reproach.length > 0 ? fail(422, given) : given;
      }
      const sections = form.sections.filter(({ id }) => id === here.section);
      if (notShownYet(form, sections, typed, data.getAll('shown').map(String)))
        return await withCommunes(turn({}));
      const next = steps[steps.indexOf(here) + 1];
      return await withCommunes(
        turn({ step: turn({}).returning ? 'kiem-tra' : (next?.id ?? 'kiem-tra'), returning: false }),
      );
    }
    if ('errors' in judged) {
      const wrong = firstWrong(form, errors);
      return fail(422, await withCommunes(turn({ step: wrong?.id ?? 'kiem-tra', errors, returning: true })));
    }
    /** Who types, as far as the reader must know: for somebody else a telephone is optional. */
    async function declarantOf(subject: string): Promise<Declarant> {
      if (subject === 'other') return 'helper';
      if (subject === '') return 'self';
      const caller = await locals.api.logins.current();
      return caller.who === 'person' && caller.person === subject ? 'self' : 'household';
    }

    let path: string;
    try {
      path = await send();
    } catch (failure) {
      const errors = failure instanceof ApiError && failure.is('invalid_input') ? issuesOf(failure) : {};
      const wrong = firstWrong(form, errors);
      return fail(
        422,
        await withCommunes(
          turn({
            step: wrong?.id ?? 'kiem-tra',
            errors,
            returning: wrong !== undefined,
            ...(wrong ? {} : { failure: failureText(failure, locals.language) }),
          }),
        ),
      );
    }
    redirect(303, path);

    async function send(): Promise<string> {
      const { key, subject, declaration } = turn({});
      if ('errors' in judged) return '/khai-bao';
      if (declaration !== '') {
        await locals.api.declarations.change({ ...judged.value, declaration }, { idempotencyKey: key });
        return '/du-lieu-cua-toi?xong';
      }
      if (subject === 'other') {
        const { receipt, card } = await locals.api.declarations.makeForOther(judged.value, {
          idempotencyKey: key,
        });
        keepCode(`/the/${receipt.id}`, JSON.stringify({ card, name: receipt.name }));
        return `/the/${receipt.id}`;
      }
      const { token, personalCode } = await locals.api.declarations.make(
        subject === '' ? judged.value : { ...judged.value, person: subject },
        { idempotencyKey: key },
      );
      keepCode(`/bien-nhan/${token}`, personalCode);
      return `/bien-nhan/${token}`;
    }

    /** The code is shown on the page that follows and only there; it never stands in an address. */
    function keepCode(path: string, value: string): void {
      cookies.set('code', value, { path, maxAge: 86_400, httpOnly: true, sameSite: 'lax' });
    }

    function issuesOf({ data: { issues } }: ApiError<'invalid_input'>): Errors {
      const found: Errors = {};
      for (const issue of issues) found[controlOf(issue.path)] ??= message(issue, locals.language);
      return found;
    }

    async function begin(subject: string, draftCode: string) {
      if (draftCode.trim() !== '') {
        const opened = await locals.api.drafts.open({ code: draftCode.trim() }).safe();
        if (!opened.value)
          return fail(422, turn({ step: 'bat-dau', failure: messages(locals.language).codeUnknown }));
        const { form: kept, ...content } = opened.value.content;
        return await resume(await formOf(kept), content, {});
      }
      const caller = await locals.api.logins.current();
      // Somebody signed in says for whom: nobody's details are overwritten by another's.
      if (subject === '' && caller.who === 'person') redirect(303, `${formAddress(form.id)}&thieu`);
      if (subject === '' || subject === 'other')
        return turn({ step: steps[0]?.id ?? '', typed: {}, subject });
      return await resume(form, await prefilled(locals.api, form, subject), { subject, prefilled: true });
    }

    async function resume(form: Form, known: Typed, given: Partial<Turn>): Promise<Turn> {
      const judged = await judge(form, known, {
        language: locals.language,
        at: new Date(),
        declarant: await declarantOf(given.subject ?? ''),
      });
      const wrong = 'errors' in judged ? firstWrong(form, judged.errors) : undefined;
      const filled = Object.keys(known).length > 0;
      return turn({
        ...given,
        form: form.id,
        typed: known,
        step: filled ? (wrong?.id ?? 'kiem-tra') : (steps[0]?.id ?? ''),
        prefilled: filled && given.prefilled === true,
        returning: filled && wrong?.kind === 'consents',
      });
    }
  },
};
