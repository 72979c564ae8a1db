import { areasWhere, ownAreas } from '#lib/area-names.ts';
import { field } from '#lib/fields.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import type { NextInvited } from '@binhan/contract';
import { error, fail } from '@sveltejs/kit';
import { messages } from '../../../messages.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { permissions, site, caller } = await event.parent();
  if (!permissions.includes('registration.invite')) error(404);
  const { place, session } = event.params;
  const { sessions } = event.locals.api;
  const [choices, page, areas] = await Promise.all([
    needed(event, sessions.choices({ place })),
    needed(event, sessions.atSite({ place, limit: 100 })),
    ownAreas(event.locals.api, site),
  ]);
  const found = page.items.find(({ id }) => id === session);
  if (found === undefined) error(404);
  return {
    site: choices.site,
    session: found,
    program: choices.offers.find(({ id }) => id === found.offer)?.name,
    areas: areasWhere('registration.invite', areas, caller),
    key: crypto.randomUUID(),
  };
};

/** What every answer says to the page. */
interface Turn {
  count: string;
  area: string;
  error: string;
  problem: string;
  next?: NextInvited;
  invited?: { count: number; until: string };
}

/** The number and the area of a form; no number where it is none. */
function asked(data: FormData) {
  const text = field(data, 'count');
  const count = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  const area = field(data, 'area');
  return {
    text,
    area,
    count: count >= 1 && count <= 500 ? count : undefined,
    within: /^\d{2,5}$/.test(area) ? { area } : {},
  };
}

export const actions: Actions = {
  preview: async (event) => {
    const { text, area, count, within } = asked(await event.request.formData());
    const turn = (given: Partial<Turn>): Turn => ({ count: text, area, error: '', problem: '', ...given });
    if (count === undefined) return fail(422, turn({ error: messages(event.locals.language).countWrong }));
    try {
      const next = await event.locals.api.registrations.preview({ ...event.params, count, ...within });
      return turn({ next });
    } catch (failure) {
      return fail(422, turn({ problem: explain(failure, event).problem }));
    }
  },
  invite: async (event) => {
    const data = await event.request.formData();
    const { text, area, count, within } = asked(data);
    const turn = (given: Partial<Turn>): Turn => ({ count: text, area, error: '', problem: '', ...given });
    if (count === undefined) return fail(422, turn({ error: messages(event.locals.language).countWrong }));
    try {
      const done = await event.locals.api.registrations.invite(
        { ...event.params, count, ...within },
        { idempotencyKey: field(data, 'key') },
      );
      return turn({ invited: { count: done.count, until: done.until } });
    } catch (failure) {
      return fail(422, turn({ problem: explain(failure, event).problem }));
    }
  },
};
