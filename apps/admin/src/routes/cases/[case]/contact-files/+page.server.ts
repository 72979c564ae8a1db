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
  if (!permissions.includes('case.work') || !permissions.includes('contact.work')) error(404);
  const { api } = event.locals;
  const [{ id, number, state }, { sent, ...page }] = await Promise.all([
    needed(event, api.cases.show(event.params)),
    sentFiles(event, (paging) => api.contactFiles.list({ ...event.params, ...paging })),
  ]);
  return { ...page, case: { id, number, state }, files: sent.map(listedFile) };
};

export const actions: Actions = {
  default: (event) =>
    sendFile(event, {
      bytes: MOST_BYTES,
      words: messages(event.locals.language),
      upload: (file, _chosen, once) => event.locals.api.contactFiles.upload({ ...event.params, file }, once),
      path: (file) => resolve('/cases/[case]/contact-files/[file]', { ...event.params, file }),
    }),
};
