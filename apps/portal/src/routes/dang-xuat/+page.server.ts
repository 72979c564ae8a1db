import { passCookies } from '@binhan/pages';
import type { Actions } from './$types.js';

export const actions: Actions = {
  default: async ({ locals, cookies, request }) => {
    const data = await request.formData();
    const ended = await locals.api.logins
      .signOut()
      .withResponse()
      .catch(() => undefined);
    if (ended) passCookies(ended.response, cookies);
    // Also when the API is away: this browser must forget.
    for (const { name } of cookies.getAll()) if (name !== 'lang') cookies.delete(name, { path: '/' });
    return { done: true, forget: data.get('forget') === 'yes' };
  },
};
