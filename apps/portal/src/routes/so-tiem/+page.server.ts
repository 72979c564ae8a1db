import { fail } from '@sveltejs/kit';
import { failureText } from '#lib/failure.ts';
import { signedIn } from '#lib/server/session.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { records } = await signedIn('/so-tiem', locals.api.doses.mine());
  return { records, done: url.searchParams.has('xong') };
};

export const actions: Actions = {
  rut: async ({ locals, request }) => {
    const dose = String((await request.formData()).get('dose'));
    const answer = await locals.api.doses.takeBack({ dose }).safe();
    return answer.value
      ? { done: true, failure: '' }
      : fail(422, { done: false, failure: failureText(answer.error, locals.language) });
  },
};
