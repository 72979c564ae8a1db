import { ApiError } from '@binhan/client';
import { redirect } from '@sveltejs/kit';
import { serverNow } from '#lib/server/now.ts';
import { signedIn } from '#lib/server/session.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  const { caller } = await parent();
  if (caller.who !== 'person') return { mine: undefined };
  const cursor = url.searchParams.get('tiep');
  const found = await signedIn(
    '/ket-qua',
    locals.api.results.mine({ limit: 20, ...(cursor ? { cursor } : {}) }),
  ).catch((error: unknown) => {
    // A cursor that is none: somebody shortened the address.
    if (error instanceof ApiError && error.is('invalid_input') && cursor) redirect(303, '/ket-qua');
    throw error;
  });
  return {
    mine: found.items,
    phoneEnds: caller.phoneEnds,
    next: found.next ? `?tiep=${encodeURIComponent(found.next)}` : undefined,
    first: cursor ? '/ket-qua' : undefined,
    now: serverNow(),
  };
};
