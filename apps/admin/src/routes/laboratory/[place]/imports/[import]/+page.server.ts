import { resolve } from '$app/paths';
import { conditionsOf, oneOf, PAGE_SIZE } from '#lib/listing.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { shownFile, shownRow, works } from '#lib/sheet/shown-file.ts';
import { ChangeRowState } from '@binhan/domain/record';
import { error, fail, redirect } from '@sveltejs/kit';
import { cellKeys } from '../messages.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('laboratory.work')) error(404);
  const { locals, params, url } = event;
  const conditions = conditionsOf(url, ['state', 'cursor']);
  const state = oneOf(ChangeRowState.options, conditions.state);
  const file = await needed(event, locals.api.imports.show(params));
  // While it is worked on its rows change from moment to moment.
  const [{ laboratory }, page] = await Promise.all([
    needed(event, locals.api.laboratory.choices({ place: params.place })),
    works(file)
      ? { items: [], next: undefined }
      : needed(
          event,
          locals.api.imports.rows({
            ...params,
            limit: PAGE_SIZE,
            ...(state === undefined ? {} : { state }),
            ...(conditions.cursor === undefined ? {} : { cursor: conditions.cursor }),
          }),
        ),
  ]);
  return {
    where: laboratory,
    file: shownFile(file, locals.language),
    works: works(file),
    rows: page.items.map((row) => shownRow(row, cellKeys, locals.language)),
    next: page.next,
    state,
    cursor: conditions.cursor,
    repeated: url.searchParams.has('repeated'),
  };
};

export const actions: Actions = {
  cancel: async (event) => {
    try {
      await event.locals.api.imports.cancel(event.params);
    } catch (failure) {
      return fail(422, { problem: explain(failure, event).problem });
    }
    const { place } = event.params;
    redirect(303, `${resolve('/laboratory/[place]/imports', { place })}?done=cancelled`);
  },
};
