import { ApiError } from '@binhan/client';
import { error, fail } from '@sveltejs/kit';
import { serverNow } from '#lib/server/now.ts';
import { signedIn } from '#lib/server/session.ts';
import { failureText } from '#lib/failure.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { specimen } = params;
  const test = await signedIn(`/ket-qua/${specimen}`, locals.api.results.show({ specimen })).catch(
    (refused: unknown) => {
      const none = refused instanceof ApiError && (refused.is('not_found') || refused.is('invalid_input'));
      if (none) error(404, 'not_found');
      throw refused;
    },
  );
  return { test, now: serverNow() };
};

export const actions: Actions = {
  /** The answer is the page itself, with the code on it: nothing of it stands in an address. */
  certificate: async ({ locals, params }) => {
    const answer = await locals.api.results.certificate({ specimen: params.specimen }).safe();
    return answer.value
      ? { certificate: answer.value }
      : fail(422, { failure: failureText(answer.error, locals.language) });
  },
};
