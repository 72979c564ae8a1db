import { resolve } from '$app/paths';
import { oneOf } from '#lib/listing.ts';
import { explain } from '#lib/server/refusal.ts';
import { sessionAtSite } from '#lib/server/site-session.ts';
import { error, fail, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types.js';

const eventOf = (url: URL) => {
  const asked = oneOf(['open', 'close', 'cancel'], url.searchParams.get('event') ?? undefined);
  if (asked === undefined) error(404);
  return asked;
};

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('session.run')) error(404);
  return { ...(await sessionAtSite(event, event.params)), event: eventOf(event.url) };
};

export const actions: Actions = {
  default: async (event) => {
    const change = eventOf(event.url);
    try {
      await event.locals.api.sessions.change({ ...event.params, event: change });
    } catch (failure) {
      return fail(422, { problem: explain(failure, event).problem });
    }
    redirect(303, `${resolve('/sessions/[place]/[session]', event.params)}?changed=${change}`);
  },
};
