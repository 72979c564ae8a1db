import { areasWhere, ownAreas } from '#lib/area-names.ts';
import { field } from '#lib/fields.ts';
import { oneOf } from '#lib/listing.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { OrganisationKind } from '@binhan/domain/person';
import { fail } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types.js';
import { messages } from './messages.ts';

export const load: PageServerLoad = async (event) => {
  const { locals, parent } = event;
  const { site, caller } = await parent();
  const [{ units }, areas] = await Promise.all([
    needed(event, locals.api.staff.adoption()),
    ownAreas(locals.api, site),
  ]);
  return {
    units,
    areas,
    own: areasWhere('place.decide', areas, caller),
    kinds: OrganisationKind.options,
    now: new Date().toISOString(),
  };
};

interface Answer {
  /** The name of the unit that was registered. */
  added: string;
  typed?: { name: string; kind: string; area: string };
  problem: string;
  errors: Record<string, string>;
}

const answer = (given: Partial<Answer>): Answer => ({ added: '', problem: '', errors: {}, ...given });

export const actions: Actions = {
  add: async (event) => {
    const { request, locals } = event;
    const data = await request.formData();
    const text = messages(locals.language);
    const typed = { name: field(data, 'name'), kind: field(data, 'kind'), area: field(data, 'area') };
    const kind = oneOf(OrganisationKind.options, typed.kind);
    const errors = {
      ...(typed.name === '' ? { name: text.giveName } : {}),
      ...(kind === undefined ? { kind: text.chooseKind } : {}),
      ...(typed.area === '' ? { area: text.chooseArea } : {}),
    };
    if (kind === undefined || Object.keys(errors).length > 0) return fail(422, answer({ typed, errors }));
    try {
      const { name } = await locals.api.staff.addOrganisation({ ...typed, kind });
      return answer({ added: name });
    } catch (error) {
      return fail(422, answer({ typed, ...explain(error, event) }));
    }
  },
};
