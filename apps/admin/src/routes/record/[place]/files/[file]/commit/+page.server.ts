import { resolve } from '$app/paths';
import { field } from '#lib/fields.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { ApiError } from '@binhan/client';
import { error, fail, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('record.keep')) error(404);
  const file = await needed(event, event.locals.api.doseFiles.show(event.params));
  return {
    at: file.uploadedAt,
    counts: file.counts,
    possible: file.state === 'read' && file.counts.new > 0,
    back: resolve('/record/[place]/files/[file]', event.params),
    key: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const data = await event.request.formData();
    const seen = Number(field(data, 'new'));
    try {
      await event.locals.api.doseFiles.commit(
        { ...event.params, new: Number.isInteger(seen) && seen > 0 ? seen : 1 },
        { idempotencyKey: field(data, 'key') || crypto.randomUUID() },
      );
    } catch (failure) {
      const changed = failure instanceof ApiError && failure.is('changed_meanwhile');
      return fail(422, { changed, problem: changed ? '' : explain(failure, event).problem });
    }
    redirect(303, resolve('/record/[place]/files/[file]', event.params));
  },
};
