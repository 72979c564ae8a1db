import { resolve } from '$app/paths';
import { field } from '#lib/fields.ts';
import { oneOf } from '#lib/listing.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { notificationTransitions } from '@binhan/domain/reporting';
import { error, fail, redirect } from '@sveltejs/kit';
import { acts } from '../../due.ts';
import { messages } from '../../messages.ts';
import type { Actions, PageServerLoad } from './$types.js';

function asked(url: URL): (typeof acts)[number] {
  return oneOf(acts, url.searchParams.get('do') ?? undefined) ?? error(404);
}

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('notification.work')) error(404);
  const what = asked(event.url);
  const found = await needed(event, event.locals.api.notifications.show(event.params));
  const { id, diseaseName, tube, area, state, dueAt, late } = found;
  return {
    what,
    case: { id, diseaseName, tube, area, state, dueAt, late },
    possible: notificationTransitions[state][what] !== undefined,
    key: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { url, locals, params } = event;
    const what = asked(url);
    const data = await event.request.formData();
    const typed = { reference: field(data, 'reference'), note: field(data, 'note') };
    const words = messages(locals.language);
    const errors: Record<string, string> = {};
    if (what === 'notify') {
      if (typed.reference === '') errors['reference'] = words.needReference;
      if (typed.reference.length > 100) errors['reference'] = words.referenceLong;
    } else if (typed.note.length < 5 || typed.note.length > 500) errors['note'] = words.needNote;
    if (Object.keys(errors).length > 0) return fail(422, { typed, errors, problem: '' });
    const once = { idempotencyKey: field(data, 'key') || crypto.randomUUID() };
    const { api } = locals;
    try {
      if (what === 'notify') await api.notifications.notify({ ...params, reference: typed.reference }, once);
      else if (what === 'drop') await api.notifications.drop({ ...params, note: typed.note }, once);
      else await api.notifications.takeBack({ ...params, note: typed.note }, once);
    } catch (failure) {
      return fail(422, { typed, ...explain(failure, event) });
    }
    redirect(303, `${resolve('/notifications/[notification]', params)}?done=${what}`);
  },
};
