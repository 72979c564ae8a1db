import { resolve } from '$app/paths';
import { ownAreas } from '#lib/area-names.ts';
import { oneOf } from '#lib/listing.ts';
import { now } from '#lib/server/days.ts';
import { keptList } from '#lib/server/kept-list.ts';
import { needed } from '#lib/server/refusal.ts';
import { shownIdentifier } from '@binhan/domain/person';
import { notificationTransitions } from '@binhan/domain/reporting';
import { error } from '@sveltejs/kit';
import { acts } from '../due.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { permissions, site } = await event.parent();
  if (!permissions.includes('notification.work')) error(404);
  const { params, locals, cookies, url } = event;
  const [found, areas] = await Promise.all([
    needed(event, locals.api.notifications.show(params)),
    ownAreas(locals.api, site),
  ]);
  const { identifiers = [], ...person } = found.person;
  return {
    case: { ...found, person },
    // The whole number never reaches the page.
    identifiers: identifiers.map(({ kind, value, assurance }) => ({
      kind,
      assurance,
      shown: shownIdentifier(value),
    })),
    areas,
    acts: acts.filter((act) => notificationTransitions[found.state][act] !== undefined),
    done: oneOf(acts, url.searchParams.get('done') ?? undefined),
    back: keptList(cookies, resolve('/notifications')),
    now: now(),
  };
};
