import { resolve } from '$app/paths';
import { needed } from '#lib/server/refusal.ts';
import { leaveFile, openedFile } from '#lib/server/sheets.ts';
import { error } from '@sveltejs/kit';
import { cellKeys } from '../messages.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('laboratory.work')) error(404);
  const { imports } = event.locals.api;
  const file = await needed(event, imports.show(event.params));
  return {
    ...(await openedFile(event, file, cellKeys, (page) => imports.rows({ ...event.params, ...page }))),
    place: event.params.place,
  };
};

export const actions: Actions = {
  cancel: (event) =>
    leaveFile(
      event,
      event.locals.api.imports.cancel(event.params),
      resolve('/laboratory/[place]/imports', { place: event.params.place }),
    ),
};
