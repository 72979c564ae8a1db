import { error, fail, redirect } from '@sveltejs/kit';
import { failureText } from '#lib/failure.ts';
import { signedIn } from '#lib/server/session.ts';
import { switchLanguage } from '#lib/server/switch-language.ts';
import { programsFor } from '../household.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
  const { site } = await parent();
  const { api } = locals;
  const path = `/tiem-chung/${params.registration}`;
  const [{ people }, mine] = await signedIn(path, Promise.all([api.people.mine(), api.registrations.mine()]));
  const registration = mine.registrations.find(({ id }) => id === params.registration);
  if (registration === undefined) error(404, 'not_found');
  const known = people.map(({ id, self, details }) => ({ id, self, ...(details ? { details } : {}) }));
  const member = known.find(({ id }) => id === registration.person);
  const programs = await programsFor(api, site, member);
  return {
    registration,
    people: known,
    program: programs.find(({ id }) => id === registration.program.id),
    received: url.searchParams.get('xong') === 'dang-ky',
    key: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  rut: async (event) => {
    const data = await event.request.formData();
    if (switchLanguage(event, data)) return { failure: '' };
    const { params, locals } = event;
    try {
      await signedIn(
        `/tiem-chung/${params.registration}`,
        locals.api.registrations.withdraw(
          { registration: params.registration },
          { idempotencyKey: String(data.get('key')) },
        ),
      );
    } catch (failed) {
      return fail(422, { failure: failureText(failed, locals.language) });
    }
    redirect(303, '/tiem-chung?xong=rut');
  },
};
