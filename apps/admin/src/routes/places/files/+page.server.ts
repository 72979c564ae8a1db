import { resolve } from '$app/paths';
import { needed } from '#lib/server/refusal.ts';
import { sendFile, sentFiles } from '#lib/server/sheets.ts';
import { listedFile } from '#lib/sheet/shown-file.ts';
import { error } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types.js';
import { MOST_BYTES } from './limit.ts';
import { messages } from './messages.ts';

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('place.send')) error(404);
  const { placeFiles } = event.locals.api;
  const [{ areas, confirms }, { sent, ...page }] = await Promise.all([
    needed(event, placeFiles.choices()),
    sentFiles(event, (paging) => placeFiles.list(paging)),
  ]);
  return {
    ...page,
    confirms,
    readsPlaces: permissions.includes('place.read'),
    areas: areas.map(({ code, name }) => ({ value: code, label: name })),
    files: sent.map((file) => ({ ...listedFile(file), areaName: file.areaName })),
  };
};

export const actions: Actions = {
  default: (event) => {
    const words = messages(event.locals.language);
    return sendFile(event, {
      bytes: MOST_BYTES,
      words,
      choice: { name: 'area', missing: words.areaMissing },
      upload: (file, area, once) => event.locals.api.placeFiles.upload({ area, file }, once),
      path: (file) => resolve('/places/files/[file]', { file }),
    });
  },
};
