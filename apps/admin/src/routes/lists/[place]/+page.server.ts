import { resolve } from '$app/paths';
import { field } from '#lib/fields.ts';
import { conditionsOf, PAGE_SIZE } from '#lib/listing.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { listedFile } from '#lib/sheet/shown-file.ts';
import { error, fail, redirect } from '@sveltejs/kit';
import { messages } from '../messages.ts';
import { shownSession } from '../shown-session.ts';
import type { Actions, PageServerLoad } from './$types.js';
import { MOST_BYTES } from './limit.ts';

export const load: PageServerLoad = async (event) => {
  const { permissions, language } = await event.parent();
  if (!permissions.includes('list.send')) error(404);
  const { locals, params, url } = event;
  const { cursor } = conditionsOf(url, ['cursor']);
  const [{ organisation, sessions }, page] = await Promise.all([
    needed(event, locals.api.lists.choices(params)),
    needed(
      event,
      locals.api.lists.list({ ...params, limit: PAGE_SIZE, ...(cursor === undefined ? {} : { cursor }) }),
    ),
  ]);
  return {
    where: organisation,
    sessions: sessions.map((one) => ({ value: one.id, label: shownSession(one, language) })),
    lists: page.items.map((list) => ({
      ...listedFile(list),
      on: list.session.on,
      site: list.session.site,
    })),
    next: page.next,
    cursor,
    left: url.searchParams.get('done') === 'cancelled',
    key: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const words = messages(event.locals.language);
    // Past the limit of the process the body is not read.
    const data = await event.request.formData().catch(() => undefined);
    const file = data?.get('file');
    const session = data === undefined ? '' : field(data, 'session');
    const refused = (status: number, errors: Record<string, string>, problem = '') =>
      fail(status, { session, errors, problem });
    if (data === undefined || (file instanceof File && file.size > MOST_BYTES))
      return refused(413, { file: words.fileLarge });
    const missing = !(file instanceof File) || file.size === 0;
    if (missing || session === '')
      return refused(422, {
        ...(session === '' ? { session: words.sessionMissing } : {}),
        ...(missing ? { file: words.fileMissing } : {}),
      });
    let sent;
    try {
      sent = await event.locals.api.lists.upload(
        { ...event.params, session, file },
        { idempotencyKey: field(data, 'key') || crypto.randomUUID() },
      );
    } catch (failure) {
      const { problem, errors } = explain(failure, event);
      return errors['file'] === undefined
        ? refused(422, {}, problem)
        : refused(422, { file: errors['file'] });
    }
    const there = resolve('/lists/[place]/[list]', { ...event.params, list: sent.id });
    redirect(303, `${there}${sent.repeated ? '?repeated=1' : ''}`);
  },
};
