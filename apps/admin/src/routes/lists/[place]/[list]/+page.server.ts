import { resolve } from '$app/paths';
import { needed } from '#lib/server/refusal.ts';
import { leaveFile, openedFile } from '#lib/server/sheets.ts';
import { error } from '@sveltejs/kit';
import { cellKeys } from '../../messages.ts';
import { shownSession } from '../../shown-session.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { permissions, language } = await event.parent();
  if (!permissions.includes('list.send')) error(404);
  const { params } = event;
  const { lists } = event.locals.api;
  const list = await needed(event, lists.show(params));
  const [opened, progress] = await Promise.all([
    openedFile(event, list, cellKeys, (page) => lists.rows({ ...params, ...page })),
    list.counts.done > 0 ? needed(event, lists.progress(params)) : undefined,
  ]);
  return {
    ...opened,
    place: params.place,
    session: shownSession(list.session, language, list.registers),
    registers: list.registers,
    free: list.session.free,
    progress,
    now: new Date().toISOString(),
  };
};

export const actions: Actions = {
  cancel: (event) =>
    leaveFile(
      event,
      event.locals.api.lists.cancel(event.params),
      resolve('/lists/[place]', { place: event.params.place }),
    ),
};
