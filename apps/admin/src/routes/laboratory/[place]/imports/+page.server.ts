import { resolve } from '$app/paths';
import { today } from '#lib/server/days.ts';
import { needed } from '#lib/server/refusal.ts';
import { sendFile, sentFiles } from '#lib/server/sheets.ts';
import { listedFile } from '#lib/sheet/shown-file.ts';
import { error } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types.js';
import { messages } from './messages.ts';
import { MOST_BYTES } from './limit.ts';

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('laboratory.work')) error(404);
  const { locals, params, url } = event;
  const [{ laboratory, waiting }, { sent, ...page }] = await Promise.all([
    needed(event, locals.api.laboratory.choices(params)),
    sentFiles(event, (paging) => locals.api.imports.list({ ...params, ...paging })),
  ]);
  return {
    ...page,
    where: laboratory,
    waiting,
    files: sent.map(listedFile),
    today: today(),
    refused: url.searchParams.get('released') === 'refused',
  };
};

export const actions: Actions = {
  default: (event) =>
    sendFile(event, {
      bytes: MOST_BYTES,
      words: messages(event.locals.language),
      upload: (file, _chosen, once) => event.locals.api.imports.upload({ ...event.params, file }, once),
      path: (file) => resolve('/laboratory/[place]/imports/[import]', { ...event.params, import: file }),
    }),
};
