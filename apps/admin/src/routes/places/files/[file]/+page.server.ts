import { resolve } from '$app/paths';
import { needed } from '#lib/server/refusal.ts';
import { leaveFile, openedFile } from '#lib/server/sheets.ts';
import { error } from '@sveltejs/kit';
import { cellKeys } from '../messages.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('place.send')) error(404);
  const { placeFiles } = event.locals.api;
  const file = await needed(event, placeFiles.show(event.params));
  const { areaName, posters, confirms } = file;
  return {
    ...(await openedFile(event, file, cellKeys, (page) => placeFiles.rows({ ...event.params, ...page }))),
    areaName,
    posters,
    confirms,
  };
};

export const actions: Actions = {
  cancel: (event) =>
    leaveFile(event, event.locals.api.placeFiles.cancel(event.params), resolve('/places/files')),
};
