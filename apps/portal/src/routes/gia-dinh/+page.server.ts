import { fail } from '@sveltejs/kit';
import { serverNow } from '#lib/server/now.ts';
import { failureText } from '#lib/failure.ts';
import { signedIn } from '#lib/server/session.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals }) => {
  const { people, actors } = await signedIn('/gia-dinh', locals.api.people.mine());
  const declarations = await locals.api.declarations.mine({ limit: 100 });
  const now = serverNow();
  const validUntil = new Map(
    declarations.items
      .filter((declaration) => declaration.state === 'current' && declaration.validUntil > now)
      .map((declaration) => [declaration.person, declaration.validUntil]),
  );
  return {
    actors,
    people: people.map(({ id, self, relationship, proxy, period, details }) => ({
      id,
      self,
      relationship,
      proxy,
      from: period?.from,
      name: details?.name,
      bornOn: details?.bornOn,
      validUntil: validUntil.get(id),
    })),
  };
};

export const actions: Actions = {
  /** Ends the right to act, from either side. */
  thoi: async ({ request, locals }) => {
    const data = await request.formData();
    try {
      await locals.api.people.endProxy({ proxy: String(data.get('proxy')) });
      return { failure: undefined };
    } catch (error) {
      return fail(422, { failure: failureText(error, locals.language) });
    }
  },
};
