import { ApiError } from '@binhan/client';
import { error } from '@sveltejs/kit';
import { serverNow } from '#lib/server/now.ts';
import { signedIn } from '#lib/server/session.ts';
import type { PageServerLoad } from './$types.js';

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
