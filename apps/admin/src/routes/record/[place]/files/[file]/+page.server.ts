import { resolve } from '$app/paths';
import { needed } from '#lib/server/refusal.ts';
import { leaveFile, openedFile } from '#lib/server/sheets.ts';
import { error } from '@sveltejs/kit';
import { cellKeys } from '../messages.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { permissions, language } = await event.parent();
  if (!permissions.includes('record.keep')) error(404);
  const { doseFiles } = event.locals.api;
  const file = await needed(event, doseFiles.show(event.params));
  return {
    ...(await openedFile(event, file, cellKeys, (page) => doseFiles.rows({ ...event.params, ...page }))),
    place: event.params.place,
    program: file.program?.name[language],
  };
};

export const actions: Actions = {
  cancel: (event) =>
    leaveFile(
      event,
      event.locals.api.doseFiles.cancel(event.params),
      resolve('/record/[place]/files', { place: event.params.place }),
    ),
};
