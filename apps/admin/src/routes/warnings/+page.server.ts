import { resolve } from '$app/paths';
import { conditionsOf, oneOf, PAGE_SIZE } from '#lib/listing.ts';
import { keepList } from '#lib/server/kept-list.ts';
import { needed } from '#lib/server/refusal.ts';
import { savedViews, viewActions } from '#lib/server/views.ts';
import { WarningState } from '@binhan/domain/tracing';
import { error } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types.js';

const names = ['state', 'cols', 'view', 'cursor'] as const;

export const load: PageServerLoad = async (event) => {
  const { permissions, caller } = await event.parent();
  if (!permissions.includes('warning.draft')) error(404);
  const { url, locals, cookies } = event;
  const conditions = conditionsOf(url, names);
  keepList(cookies, resolve('/warnings'), conditions);
  const state = oneOf(WarningState.options, conditions.state);
  const page = await needed(
    event,
    locals.api.warnings.search({
      limit: PAGE_SIZE,
      ...(state === undefined ? {} : { state }),
      ...(conditions.cursor === undefined ? {} : { cursor: conditions.cursor }),
    }),
  );
  return { page, conditions, states: WarningState.options, views: savedViews(cookies, caller) };
};

export const actions: Actions = viewActions(resolve('/warnings'), (url) => conditionsOf(url, names));
