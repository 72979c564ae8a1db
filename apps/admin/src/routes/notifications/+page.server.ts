import { resolve } from '$app/paths';
import { now } from '#lib/server/days.ts';
import { conditionsOf, oneOf, PAGE_SIZE } from '#lib/listing.ts';
import { keepList } from '#lib/server/kept-list.ts';
import { needed } from '#lib/server/refusal.ts';
import { NotificationState } from '@binhan/domain/reporting';
import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types.js';

const names = ['state', 'late', 'cursor'] as const;

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('notification.work')) error(404);
  const { url, locals, cookies } = event;
  const conditions = conditionsOf(url, names);
  keepList(cookies, resolve('/notifications'), conditions);
  const late = conditions.late === 'yes';
  const state = late ? 'due' : oneOf(NotificationState.options, conditions.state);
  const search = locals.api.notifications.search;
  const [page, takeBack] = await Promise.all([
    needed(
      event,
      search({
        // What waits, where nothing else is asked for.
        state: state ?? 'due',
        limit: PAGE_SIZE,
        ...(late ? { late: true as const } : {}),
        ...(conditions.cursor === undefined ? {} : { cursor: conditions.cursor }),
      }),
    ),
    state === undefined ? needed(event, search({ state: 'to-take-back', limit: PAGE_SIZE })) : undefined,
  ]);
  return {
    page,
    takeBack: takeBack?.items ?? [],
    state: state ?? 'due',
    conditions,
    states: NotificationState.options,
    now: now(),
  };
};
