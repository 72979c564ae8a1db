import { resolve } from '$app/paths';
import { conditionsOf, oneOf, PAGE_SIZE } from '#lib/listing.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { shownFile, shownRow, works } from '#lib/sheet/shown-file.ts';
import { ChangeRowState } from '@binhan/domain/record';
import { error, fail, redirect } from '@sveltejs/kit';
import { cellKeys } from '../../messages.ts';
import { shownSession } from '../../shown-session.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { permissions, language } = await event.parent();
  if (!permissions.includes('list.send')) error(404);
  const { locals, params, url } = event;
  const conditions = conditionsOf(url, ['state', 'cursor']);
  const state = oneOf(ChangeRowState.options, conditions.state);
  const list = await needed(event, locals.api.lists.show(params));
  // While it is worked on its rows change from moment to moment.
  const [page, progress] = await Promise.all([
    works(list)
      ? { items: [], next: undefined }
      : needed(
          event,
          locals.api.lists.rows({
            ...params,
            limit: PAGE_SIZE,
            ...(state === undefined ? {} : { state }),
            ...(conditions.cursor === undefined ? {} : { cursor: conditions.cursor }),
          }),
        ),
    list.counts.done > 0 ? needed(event, locals.api.lists.progress(params)) : undefined,
  ]);
  return {
    file: shownFile(list, language),
    place: params.place,
    session: shownSession(list.session, language),
    free: list.session.free,
    progress,
    now: new Date().toISOString(),
    works: works(list),
    rows: page.items.map((row) => shownRow(row, cellKeys, language)),
    next: page.next,
    state,
    cursor: conditions.cursor,
    repeated: url.searchParams.has('repeated'),
  };
};

export const actions: Actions = {
  cancel: async (event) => {
    try {
      await event.locals.api.lists.cancel(event.params);
    } catch (failure) {
      return fail(422, { problem: explain(failure, event).problem });
    }
    const { place } = event.params;
    redirect(303, `${resolve('/lists/[place]', { place })}?done=cancelled`);
  },
};
