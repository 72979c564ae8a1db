import { resolve } from '$app/paths';
import { field } from '#lib/fields.ts';
import { keepLoginEnd } from '#lib/server/login-end.ts';
import { explain } from '#lib/server/refusal.ts';
import { ApiError } from '@binhan/client';
import { passCookies } from '@binhan/pages';
import { fail, redirect } from '@sveltejs/kit';
import type { Actions } from './$types.js';
import { messages } from './messages.ts';

export const actions: Actions = {
  default: async (event) => {
    const { locals, cookies, request } = event;
    const code = field(await request.formData(), 'code');
    const text = messages(locals.language);
    if (code.replace(/[\s-]/g, '').length !== 9) return fail(422, { code, problem: text.wrong });
    try {
      const { response } = await locals.api.logins.signInShift({ code }).withResponse();
      keepLoginEnd(cookies, passCookies(response, cookies));
    } catch (failure) {
      const refused =
        failure instanceof ApiError && (failure.is('sign_in_not_accepted') || failure.is('invalid_input'));
      return fail(422, { code, problem: refused ? text.refused : explain(failure, event).problem });
    }
    redirect(303, resolve('/shift'));
  },
};
