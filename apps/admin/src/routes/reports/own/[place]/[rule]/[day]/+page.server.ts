import { field } from '#lib/fields.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { resolve } from '$app/paths';
import { ApiError } from '@binhan/client';
import { error, fail, redirect } from '@sveltejs/kit';
import { messages } from '../../../messages.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** Characters a note may have. */
const MOST_NOTE = 500;

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('report.send')) error(404);
  const { rule, day } = event.params;
  const { place, reports, tests } = await needed(
    event,
    event.locals.api.reports.own({ place: event.params.place }),
  );
  const report = reports.find((one) => one.rule === rule && one.day === day);
  if (report === undefined) error(404);
  return {
    where: place,
    report,
    tests,
    justSent: event.url.searchParams.get('sent') === 'yes',
    most: MOST_NOTE,
    key: crypto.randomUUID(),
  };
};

interface Answer {
  problem: string;
  errors: Record<string, string>;
  note: string;
  /** What was seen when the button was pressed, where the records say something else by now. */
  seen?: { tubes: number; people: number };
}

export const actions: Actions = {
  default: async (event) => {
    const data = await event.request.formData();
    const note = field(data, 'note');
    const seen = { tubes: Number(field(data, 'tubes')), people: Number(field(data, 'people')) };
    const refused = (given: Partial<Answer>): Answer => ({ problem: '', errors: {}, note, ...given });
    if (note.length > MOST_NOTE)
      return fail(422, refused({ errors: { note: messages(event.locals.language).noteLong } }));
    try {
      await event.locals.api.reports.send(
        { ...event.params, ...seen, ...(note === '' ? {} : { note }) },
        { idempotencyKey: field(data, 'key') || crypto.randomUUID() },
      );
    } catch (failure) {
      if (failure instanceof ApiError && failure.is('changed_meanwhile')) return fail(409, refused({ seen }));
      return fail(422, refused(explain(failure, event)));
    }
    redirect(303, `${resolve('/reports/own/[place]/[rule]/[day]', event.params)}?sent=yes`);
  },
};
