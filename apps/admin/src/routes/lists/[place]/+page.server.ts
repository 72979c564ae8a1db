import { resolve } from '$app/paths';
import { needed } from '#lib/server/refusal.ts';
import { sendFile, sentFiles } from '#lib/server/sheets.ts';
import { listedFile } from '#lib/sheet/shown-file.ts';
import { error } from '@sveltejs/kit';
import { messages } from '../messages.ts';
import { shownSession } from '../shown-session.ts';
import type { Actions, PageServerLoad } from './$types.js';
import { MOST_BYTES } from './limit.ts';

export const load: PageServerLoad = async (event) => {
  const { permissions, language } = await event.parent();
  if (!permissions.includes('list.send')) error(404);
  const { locals, params } = event;
  const [{ organisation, sessions }, { sent, ...page }] = await Promise.all([
    needed(event, locals.api.lists.choices(params)),
    sentFiles(event, (paging) => locals.api.lists.list({ ...params, ...paging })),
  ]);
  // What is no test is a dose of a program: those lists register people and book nobody.
  const { value } = await locals.api.programs.find({ area: organisation.area }).safe();
  const programs = new Set(value?.programs.map(({ id }) => id));
  return {
    ...page,
    where: organisation,
    sessions: sessions.map((one) => ({
      value: one.id,
      label: shownSession(one, language, programs.has(one.offer.id)),
    })),
    lists: sent.map((list) => ({
      ...listedFile(list),
      on: list.session.on,
      site: list.session.site,
      registers: list.registers,
    })),
  };
};

export const actions: Actions = {
  default: (event) => {
    const words = messages(event.locals.language);
    return sendFile(event, {
      bytes: MOST_BYTES,
      words,
      choice: { name: 'session', missing: words.sessionMissing },
      upload: (file, session, once) =>
        event.locals.api.lists.upload({ ...event.params, session, file }, once),
      path: (list) => resolve('/lists/[place]/[list]', { ...event.params, list }),
    });
  },
};
