import { resolve } from '$app/paths';
import { today } from '#lib/server/days.ts';
import { needed } from '#lib/server/refusal.ts';
import { sendFile, sentFiles } from '#lib/server/sheets.ts';
import { listedFile } from '#lib/sheet/shown-file.ts';
import { error } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types.js';
import { MOST_BYTES } from './limit.ts';
import { messages } from './messages.ts';

export const load: PageServerLoad = async (event) => {
  const { permissions, language } = await event.parent();
  if (!permissions.includes('record.keep')) error(404);
  const { locals, params, url } = event;
  const [{ site, programs }, { sent, ...page }] = await Promise.all([
    needed(event, locals.api.doseFiles.choices(params)),
    sentFiles(event, (paging) => locals.api.doseFiles.list({ ...params, ...paging })),
  ]);
  return {
    ...page,
    where: site,
    programs: programs.map(({ id, name }) => ({ value: id, label: name[language] })),
    files: sent.map((file) => ({ ...listedFile(file), program: file.program?.name[language] ?? '–' })),
    today: today(),
    refused: url.searchParams.get('export') === 'refused',
  };
};

export const actions: Actions = {
  default: (event) =>
    sendFile(event, {
      bytes: MOST_BYTES,
      words: messages(event.locals.language),
      choice: { name: 'program' },
      upload: (file, program, once) =>
        event.locals.api.doseFiles.upload(
          { ...event.params, ...(program === '' ? {} : { program }), file },
          once,
        ),
      path: (file) => resolve('/record/[place]/files/[file]', { ...event.params, file }),
    }),
};
