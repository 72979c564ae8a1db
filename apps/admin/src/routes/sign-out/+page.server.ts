import { passCookies } from '@binhan/pages';
import { forgetLoginEnd } from '#lib/server/login-end.ts';
import type { Actions } from './$types.js';

export const actions: Actions = {
  default: async ({ locals, cookies }) => {
    const { value } = await locals.api.logins
      .signOut()
      .withResponse()
      .then(
        (answered) => ({ value: answered }),
        () => ({ value: undefined }),
      );
    if (value) passCookies(value.response, cookies);
    // Also when the API is away: this browser must forget.
    for (const { name } of cookies.getAll()) if (name !== 'lang') cookies.delete(name, { path: '/' });
    forgetLoginEnd(cookies);
    return { done: true };
  },
};
