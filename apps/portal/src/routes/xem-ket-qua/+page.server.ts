import { ApiError } from '@binhan/client';
import type { IssuedCertificate, OwnResult } from '@binhan/contract';
import { Language } from '@binhan/domain/text';
import { fail } from '@sveltejs/kit';
import { failureText } from '#lib/failure.ts';
import { type TypedIssue, readOpening } from '#lib/result/typed.ts';
import { serverNow } from '#lib/server/now.ts';
import type { Actions } from './$types.js';

/** What an answer says to the page: the result itself, or what became of the try. */
interface Turn {
  link: string;
  code: string;
  issues: { link?: TypedIssue; code?: TypedIssue };
  /** Link and code opened nothing; why is nobody's to know. */
  refused: boolean;
  /** The API could not be asked. */
  failure: string;
  opened?: { test: OwnResult; now: string; certificate?: IssuedCertificate };
}

export const actions: Actions = {
  /** The answer to the form is the page itself, never an address that others could open. */
  default: async ({ request, locals, cookies }) => {
    const data = await request.formData();
    const posted = (name: string) => String(data.get(name) ?? '').slice(0, 2000);
    const typed = { link: posted('link'), code: posted('code') };
    const turn = (given: Partial<Turn>): Turn => ({
      ...typed,
      issues: {},
      refused: false,
      failure: '',
      ...given,
    });
    const asked = Language.safeParse(data.get('lang'));
    if (asked.success) {
      cookies.set('lang', asked.data, { path: '/', maxAge: 31_536_000, httpOnly: false, sameSite: 'lax' });
      locals.language = asked.data;
      // The switch of languages in the middle of typing opens nothing.
      if (!data.has('shown')) return turn({});
    }
    const opening = readOpening(typed);
    if ('issues' in opening) return fail(422, turn({ issues: opening.issues }));
    const answer = await locals.api.results.open(opening).safe();
    if (answer.value) {
      const certificate = data.has('certificate')
        ? (await locals.api.results.openCertificate(opening).safe()).value
        : undefined;
      return turn({
        link: opening.token,
        code: opening.code,
        opened: {
          test: answer.value,
          now: serverNow(),
          ...(certificate === undefined ? {} : { certificate }),
        },
      });
    }
    const { error } = answer;
    if (error instanceof ApiError && error.is('result_not_opened')) {
      return fail(404, turn({ link: opening.token, code: '', refused: true }));
    }
    return fail(503, turn({ failure: failureText(error, locals.language) }));
  },
};
