import { ApiError } from '@binhan/client';
import { fail, redirect } from '@sveltejs/kit';
import { failureText } from '#lib/failure.ts';
import { signedIn } from '#lib/server/session.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, url }) => {
  const cursor = url.searchParams.get('tiep');
  const claims = await signedIn(
    '/bao-sai',
    locals.api.claims.mine({ limit: 20, ...(cursor ? { cursor } : {}) }),
  ).catch((error: unknown) => {
    // A cursor that is none: somebody shortened the address.
    if (error instanceof ApiError && error.is('invalid_input')) redirect(303, '/bao-sai');
    throw error;
  });
  return {
    claims: claims.items,
    done: url.searchParams.get('xong'),
    pages: {
      ...(claims.next ? { next: `?tiep=${encodeURIComponent(claims.next)}` } : {}),
      ...(cursor ? { first: '/bao-sai' } : {}),
    },
  };
};

export const actions: Actions = {
  rut: async ({ locals, request }) => {
    const claim = String((await request.formData()).get('claim'));
    const answer = await locals.api.claims.withdraw({ claim }).safe();
    if (!answer.value) return fail(422, { failure: failureText(answer.error, locals.language) });
    redirect(303, '/bao-sai?xong=rut');
  },
};
