import { resolve } from '$app/paths';
import { field } from '#lib/fields.ts';
import { conditionsOf, PAGE_SIZE } from '#lib/listing.ts';
import { today } from '#lib/server/days.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { listedFile } from '#lib/sheet/shown-file.ts';
import { error, fail, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types.js';
import { MOST_BYTES } from './limit.ts';
import { messages } from './messages.ts';

export const load: PageServerLoad = async (event) => {
  const { permissions, language } = await event.parent();
  if (!permissions.includes('record.keep')) error(404);
  const { locals, params, url } = event;
  const { cursor } = conditionsOf(url, ['cursor']);
  const [{ site, programs }, page] = await Promise.all([
    needed(event, locals.api.doseFiles.choices(params)),
    needed(
      event,
      locals.api.doseFiles.list({
        ...params,
        limit: PAGE_SIZE,
        ...(cursor === undefined ? {} : { cursor }),
      }),
    ),
  ]);
  return {
    where: site,
    programs: programs.map(({ id, name }) => ({ value: id, label: name[language] })),
    files: page.items.map((file) => ({ ...listedFile(file), program: file.program?.name[language] ?? '–' })),
    next: page.next,
    cursor,
    today: today(),
    refused: url.searchParams.get('export') === 'refused',
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
    const program = data === undefined ? '' : field(data, 'program');
    const refused = (status: number, wrong: string, problem = '') =>
      fail(status, { program, wrong, problem });
    if (data === undefined || (file instanceof File && file.size > MOST_BYTES))
      return refused(413, words.fileLarge);
    if (!(file instanceof File) || file.size === 0) return refused(422, words.fileMissing);
    let sent;
    try {
      sent = await event.locals.api.doseFiles.upload(
        { ...event.params, ...(program === '' ? {} : { program }), file },
        { idempotencyKey: field(data, 'key') || crypto.randomUUID() },
      );
    } catch (failure) {
      const { problem, errors } = explain(failure, event);
      return refused(422, errors['file'] ?? '', errors['file'] === undefined ? problem : '');
    }
    const there = resolve('/record/[place]/files/[file]', { ...event.params, file: sent.id });
    redirect(303, `${there}${sent.repeated ? '?repeated=1' : ''}`);
  },
};
