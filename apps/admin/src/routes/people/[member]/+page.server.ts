import { areasWhere, ownAreas } from '#lib/area-names.ts';
import { today } from '#lib/server/days.ts';
import { field } from '#lib/fields.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { fail } from '@sveltejs/kit';
import { errorsByField } from '../field-errors.ts';
import { areaRoles, readGrant, type TypedGrant } from '../grant-fields.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { locals, params, parent } = event;
  const { site, caller } = await parent();
  const [member, areas] = await Promise.all([
    needed(event, locals.api.staff.show({ member: params.member })),
    ownAreas(locals.api, site),
  ]);
  return { member, areas, own: areasWhere('grant.decide', areas, caller), today: today(), roles: areaRoles };
};

interface Answer {
  done?: 'given' | 'ended';
  password: string;
  typed?: TypedGrant;
  problem: string;
  errors: Record<string, string>;
}

const answer = (given: Partial<Answer>): Answer => ({ password: '', problem: '', errors: {}, ...given });

function refusal(...asked: Parameters<typeof explain>): ReturnType<typeof explain> {
  const { problem, errors } = explain(...asked);
  return { problem, errors: errorsByField(errors) };
}

export const actions: Actions = {
  give: async (event) => {
    const grant = readGrant(await event.request.formData(), event.locals.language);
    if ('errors' in grant) return fail(422, answer({ typed: grant.typed, errors: grant.errors }));
    try {
      await event.locals.api.staff.give({ user: event.params.member, ...grant.value });
      return answer({ done: 'given' });
    } catch (error) {
      return fail(422, answer({ typed: grant.typed, ...refusal(error, event) }));
    }
  },
  end: async (event) => {
    const data = await event.request.formData();
    try {
      await event.locals.api.staff.end({ grant: field(data, 'grant') });
      return answer({ done: 'ended' });
    } catch (error) {
      return fail(422, answer(refusal(error, event)));
    }
  },
  reset: async (event) => {
    try {
      const { password } = await event.locals.api.staff.reset({ member: event.params.member });
      return answer({ password });
    } catch (error) {
      return fail(422, answer(refusal(error, event)));
    }
  },
};
