import { failureText } from '#lib/failure.ts';
import { fail } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { caller } = await parent();
  if (caller.who !== 'person') return { stays: [] };
  const stays = await locals.api.stays.mine({ limit: 20 }).safe();
  return {
    stays: (stays.value?.items ?? []).map(({ id, placeName, enteredAt, leftAt }) => ({
      id,
      placeName,
      enteredAt,
      leftAt,
    })),
  };
};

export const actions: Actions = {
  /** Ends an open stay without a scan. */
  ra: async ({ request, locals }) => {
    const data = await request.formData();
    try {
      await locals.api.stays.leave({ stay: String(data.get('stay')) });
      return { failure: undefined };
    } catch (error) {
      return fail(422, { failure: failureText(error, locals.language) });
    }
  },
};
