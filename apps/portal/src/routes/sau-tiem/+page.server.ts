import { fail, redirect } from '@sveltejs/kit';
import { failureText } from '#lib/failure.ts';
import { signedIn } from '#lib/server/session.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  const { caller } = await parent();
  if (caller.who !== 'person') return { followed: undefined };
  const followed = await locals.api.reactions.followed();
  return {
    followed,
    self: caller.person,
    thanks: url.searchParams.get('xong') === 'khoe',
    key: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  /** One tap: fine on this day. */
  khoe: async ({ request, locals }) => {
    const data = await request.formData();
    const posted = (name: string) => String(data.get(name) ?? '');
    const day = Number(posted('day'));
    try {
      await signedIn(
        '/sau-tiem',
        locals.api.reactions.answer(
          { dose: posted('dose'), day, fine: true },
          { idempotencyKey: posted('key') },
        ),
      );
    } catch (error) {
      return fail(422, { failure: failureText(error, locals.language) });
    }
    redirect(303, '/sau-tiem?xong=khoe');
  },
};
