import { resolve } from '$app/paths';
import { conditionsOf, oneOf, PAGE_SIZE } from '#lib/listing.ts';
import { keepList } from '#lib/server/kept-list.ts';
import { needed } from '#lib/server/refusal.ts';
import { savedViews, viewActions } from '#lib/server/views.ts';
import { QuarantineKind, QuarantineState } from '@binhan/domain/tracing';
import { error } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types.js';

const names = ['state', 'kind', 'late', 'cols', 'view', 'cursor'] as const;

export const load: PageServerLoad = async (event) => {
  const { permissions, caller } = await event.parent();
  if (!permissions.includes('contact.work')) error(404);
  const { url, locals, cookies } = event;
  const conditions = conditionsOf(url, names);
  keepList(cookies, resolve('/quarantines'), conditions);
  const state = oneOf(QuarantineState.options, conditions.state);
  const kind = oneOf(QuarantineKind.options, conditions.kind);
  const page = await needed(
    event,
    locals.api.quarantines.search({
      limit: PAGE_SIZE,
      ...(state === undefined ? {} : { state }),
      ...(kind === undefined ? {} : { kind }),
      ...(conditions.late === 'yes' ? { late: true as const } : {}),
      ...(conditions.cursor === undefined ? {} : { cursor: conditions.cursor }),
    }),
  );
  return {
    page,
    conditions,
    states: QuarantineState.options,
    kinds: QuarantineKind.options,
    views: savedViews(cookies, caller),
  };
};

export const actions: Actions = viewActions(resolve('/quarantines'), (url) => conditionsOf(url, names));
