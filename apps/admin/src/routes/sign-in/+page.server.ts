import { field } from '#lib/fields.ts';
import { passCookies } from '@binhan/pages';
import { keepLoginEnd } from '#lib/server/login-end.ts';
import { explain, safeReturn } from '#lib/server/refusal.ts';
import { ApiError } from '@binhan/client';
import { fail, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types.js';
import { messages } from './messages.ts';

interface Step {
  /** What the page asks next. */
  step: 'password' | 'second-factor' | 'enrol';
  email: string;
  challenge: string;
  totpUri: string;
  problem: string;
  errors: Record<string, string>;
}

const first: Step = { step: 'password', email: '', challenge: '', totpUri: '', problem: '', errors: {} };

/** The second step again, with what was wrong. */
function codeRefused(step: Step, sentence: string): Step {
  return { ...step, errors: { code: sentence } };
}

export const load: PageServerLoad = async ({ parent, url }) => {
  const { caller } = await parent();
  const back = safeReturn(url.searchParams.get('back'));
  // Whoever asks to sign in again does so before the login ends.
  const again = url.searchParams.has('again');
  if (caller.who === 'staff' && !again) redirect(303, back);
  return { back, again };
};

export const actions: Actions = {
  /** Judges e-mail and password and gives the second step. */
  password: async (event) => {
    const data = await event.request.formData();
    const email = field(data, 'email');
    const password = String(data.get('password') ?? '');
    try {
      const { next, challenge, totpUri } = await event.locals.api.logins.signInStaff({ email, password });
      return { ...first, step: next, email, challenge, totpUri: totpUri ?? '' };
    } catch (error) {
      return fail(422, { ...first, email, ...explain(error, event) });
    }
  },
  /** Judges the code and signs in. */
  code: async (event) => {
    const data = await event.request.formData();
    const totpUri = field(data, 'totpUri');
    const challenge = field(data, 'challenge');
    const typed: Step = { ...first, step: totpUri === '' ? 'second-factor' : 'enrol', challenge, totpUri };
    const code = field(data, 'code').replace(/\D/g, '');
    const text = messages(event.locals.language);
    if (code.length !== 6) return fail(422, codeRefused(typed, text.codeWrong));
    try {
      const { response } = await event.locals.api.logins.secondFactor({ challenge, code }).withResponse();
      keepLoginEnd(event.cookies, passCookies(response, event.cookies));
    } catch (error) {
      const refused = error instanceof ApiError && error.is('sign_in_not_accepted');
      const problem = refused ? text.codeRefused : explain(error, event).problem;
      return fail(422, codeRefused(typed, problem));
    }
    redirect(303, safeReturn(field(data, 'back')));
  },
};
