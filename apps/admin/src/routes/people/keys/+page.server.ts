import { areasWhere, ownAreas } from '#lib/area-names.ts';
import { field } from '#lib/fields.ts';
import { PAGE_SIZE } from '#lib/listing.ts';
import { today } from '#lib/server/days.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { fail } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types.js';
import { errorsByField } from '../field-errors.ts';
import { readKey, type TypedKey } from './key-fields.ts';

export const load: PageServerLoad = async (event) => {
  const { locals, parent, url } = event;
  const { site, caller } = await parent();
  const cursor = url.searchParams.get('cursor');
  const [page, areas] = await Promise.all([
    needed(event, locals.api.staff.integrators({ limit: PAGE_SIZE, ...(cursor === null ? {} : { cursor }) })),
    ownAreas(locals.api, site),
  ]);
  return { page, areas, own: areasWhere('grant.decide', areas, caller), cursor, today: today() };
};

interface Answer {
  ended: boolean;
  /** Shown once. */
  key: string;
  typed?: TypedKey;
  problem: string;
  errors: Record<string, string>;
}

const answer = (given: Partial<Answer>): Answer => ({
  ended: false,
  key: '',
  problem: '',
  errors: {},
  ...given,
});

export const actions: Actions = {
  make: async (event) => {
    const asked = readKey(await event.request.formData(), event.locals.language);
    const { typed } = asked;
    if ('errors' in asked) return fail(422, answer({ typed, errors: asked.errors }));
    try {
      const { key } = await event.locals.api.staff.addIntegrator(asked.value);
      return answer({ typed, key });
    } catch (error) {
      const { problem, errors } = explain(error, event);
      return fail(422, answer({ typed, problem, errors: errorsByField(errors) }));
    }
  },
  end: async (event) => {
    const data = await event.request.formData();
    try {
      await event.locals.api.staff.endIntegrator({ integrator: field(data, 'integrator') });
      return answer({ ended: true });
    } catch (error) {
      return fail(422, answer({ problem: explain(error, event).problem }));
    }
  },
};
