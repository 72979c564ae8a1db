import { areasWhere, ownAreas } from '#lib/area-names.ts';
import { today } from '#lib/server/days.ts';
import { field } from '#lib/fields.ts';
import { explain } from '#lib/server/refusal.ts';
import { fail } from '@sveltejs/kit';
import { errorsByField } from '../field-errors.ts';
import { areaRoles, readGrant, type TypedGrant } from '../grant-fields.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { site, caller } = await parent();
  const areas = areasWhere('grant.decide', await ownAreas(locals.api, site), caller);
  return { areas, today: today(), roles: areaRoles };
};

interface Answer {
  name: string;
  email: string;
  typed?: TypedGrant;
  problem: string;
  errors: Record<string, string>;
  /** Shown once. */
  password: string;
}

export const actions: Actions = {
  default: async (event) => {
    const { request, locals } = event;
    const data = await request.formData();
    const name = field(data, 'name');
    const email = field(data, 'email');
    const grant = readGrant(data, locals.language);
    const answer = (given: Partial<Answer>): Answer => ({
      name,
      email,
      typed: grant.typed,
      problem: '',
      errors: {},
      password: '',
      ...given,
    });
    if ('errors' in grant) return fail(422, answer({ errors: grant.errors }));
    try {
      const { password } = await locals.api.staff.create({ name, email, ...grant.value });
      return answer({ password });
    } catch (error) {
      const { problem, errors } = explain(error, event);
      return fail(422, answer({ problem, errors: errorsByField(errors) }));
    }
  },
};
