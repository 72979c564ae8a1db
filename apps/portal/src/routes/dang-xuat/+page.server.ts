import { isDeviceMark, passCookies } from '@binhan/pages';
import type { Actions } from './$types.js';

export const actions: Actions = {
  default: async ({ locals, cookies, request }) => {
    const data = await request.formData();
    const ended = await locals.api.logins
      .signOut()
      .withResponse()
      .catch(() => undefined);
    if (ended) passCookies(ended.response, cookies);
    const forget = data.get('forget') === 'yes';
    // Also when the API is away: this browser must forget. That it is one's own is forgotten only on a borrowed one.
    for (const { name } of cookies.getAll())
      if (name !== 'lang' && (forget || !isDeviceMark(name))) cookies.delete(name, { path: '/' });
    return { done: true, forget };
  },
};
