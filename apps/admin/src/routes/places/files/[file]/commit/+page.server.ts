import { resolve } from '$app/paths';
import { needed } from '#lib/server/refusal.ts';
import { commitFile, toCommit } from '#lib/server/sheets.ts';
import { error } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('place.send')) error(404);
  const file = await needed(event, event.locals.api.placeFiles.show(event.params));
  return {
    ...toCommit(file, resolve('/places/files/[file]', event.params)),
    confirms: file.confirms,
    areaName: file.areaName,
  };
};

export const actions: Actions = {
  default: async (event) =>
    commitFile(
      event,
      await event.request.formData(),
      (rows, once) => event.locals.api.placeFiles.commit({ ...event.params, new: rows }, once),
      resolve('/places/files/[file]', event.params),
    ),
};
