import { resolve } from '$app/paths';
import { field } from '#lib/fields.ts';
import { conditionsOf, PAGE_SIZE } from '#lib/listing.ts';
import { today } from '#lib/server/days.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { listedFile } from '#lib/sheet/shown-file.ts';
import { error, fail, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types.js';
import { messages } from './messages.ts';
import { MOST_BYTES } from './limit.ts';

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('laboratory.work')) error(404);
  const { locals, params, url } = event;
  const { cursor } = conditionsOf(url, ['cursor']);
  const [{ laboratory, waiting }, page] = await Promise.all([
    needed(event, locals.api.laboratory.choices(params)),
    needed(
      event,
      locals.api.imports.list({
        ...params,
        limit: PAGE_SIZE,
        ...(cursor === undefined ? {} : { cursor }),
      }),
    ),
  ]);
  return {
    where: laboratory,
    waiting,
    files: page.items.map(listedFile),
    next: page.next,
    cursor,
    today: today(),
    refused: url.searchParams.get('released') === 'refused',
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
    if (data === undefined || (file instanceof File && file.size > MOST_BYTES))
      return fail(413, { wrong: words.fileLarge, problem: '' });
    if (!(file instanceof File) || file.size === 0)
      return fail(422, { wrong: words.fileMissing, problem: '' });
    let sent;
    try {
      sent = await event.locals.api.imports.upload(
        { ...event.params, file },
        { idempotencyKey: field(data, 'key') || crypto.randomUUID() },
      );
    } catch (failure) {
      const { problem, errors } = explain(failure, event);
      return fail(422, { wrong: errors['file'] ?? '', problem: errors['file'] === undefined ? problem : '' });
    }
    const there = resolve('/laboratory/[place]/imports/[import]', { ...event.params, import: sent.id });
    redirect(303, `${there}${sent.repeated ? '?repeated=1' : ''}`);
  },
};
