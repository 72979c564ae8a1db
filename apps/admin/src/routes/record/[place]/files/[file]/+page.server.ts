import { resolve } from '$app/paths';
import { conditionsOf, oneOf, PAGE_SIZE } from '#lib/listing.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { shownFile, shownRow, works } from '#lib/sheet/shown-file.ts';
import { ChangeRowState } from '@binhan/domain/record';
import { error, fail, redirect } from '@sveltejs/kit';
import { cellKeys } from '../messages.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { permissions, language } = await event.parent();
  if (!permissions.includes('record.keep')) error(404);
  const { locals, params, url } = event;
  const conditions = conditionsOf(url, ['state', 'cursor']);
  const state = oneOf(ChangeRowState.options, conditions.state);
  const file = await needed(event, locals.api.doseFiles.show(params));
  // While it is worked on its rows change from moment to moment.
  const page = works(file)
    ? { items: [], next: undefined }
    : await needed(
        event,
        locals.api.doseFiles.rows({
          ...params,
          limit: PAGE_SIZE,
          ...(state === undefined ? {} : { state }),
          ...(conditions.cursor === undefined ? {} : { cursor: conditions.cursor }),
        }),
      );
  // Columns nobody filled in are left out: rows of doses are wide.
  const used = cellKeys.filter((key) =>
    page.items.some(
      ({ cells, issues }) => cells[key] !== undefined || issues.some(({ path }) => path[0] === key),
    ),
  );
  return {
    place: params.place,
    program: file.program?.name[language],
    file: shownFile(file, language),
    works: works(file),
    columns: used,
    rows: page.items.map((row) => shownRow(row, used, language)),
    next: page.next,
    state,
    cursor: conditions.cursor,
    repeated: url.searchParams.has('repeated'),
  };
};

export const actions: Actions = {
  cancel: async (event) => {
    try {
      await event.locals.api.doseFiles.cancel(event.params);
    } catch (failure) {
      return fail(422, { problem: explain(failure, event).problem });
    }
    const { place } = event.params;
    redirect(303, `${resolve('/record/[place]/files', { place })}?done=cancelled`);
  },
};
