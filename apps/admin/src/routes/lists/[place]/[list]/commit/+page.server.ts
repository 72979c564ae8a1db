import { resolve } from '$app/paths';
import { field } from '#lib/fields.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { ApiError } from '@binhan/client';
import { error, fail, redirect } from '@sveltejs/kit';
import { messages } from '../../../messages.ts';
import { shownSession } from '../../../shown-session.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { permissions, language } = await event.parent();
  if (!permissions.includes('list.send')) error(404);
  const { api } = event.locals;
  const [list, { reasons, organisation }] = await Promise.all([
    needed(event, api.lists.show(event.params)),
    needed(event, api.lists.choices({ place: event.params.place })),
  ]);
  const offered = list.registers ? await api.programs.find({ area: organisation.area }) : undefined;
  const program = offered?.programs.find(({ id }) => id === list.session.offer.id);
  return {
    at: list.uploadedAt,
    counts: list.counts,
    session: shownSession(list.session, language),
    free: list.session.free,
    registers: list.registers,
    reasons: (list.registers ? (program?.groups ?? []) : reasons).map(({ id, name }) => ({
      value: id,
      label: name[language],
    })),
    possible: list.state === 'read' && list.counts.new > 0,
    back: resolve('/lists/[place]/[list]', event.params),
    key: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const data = await event.request.formData();
    const reason = field(data, 'reason');
    const seen = Number(field(data, 'new'));
    const words = messages(event.locals.language);
    const refused = (wrong: { changed?: boolean; problem?: string; missing?: string }) =>
      fail(422, { reason, changed: false, problem: '', missing: '', ...wrong });
    const registers = field(data, 'registers') !== '';
    if (reason === '' && !registers) return refused({ missing: words.reasonMissing });
    try {
      await event.locals.api.lists.commit(
        {
          ...event.params,
          ...(reason === '' ? {} : { reason }),
          new: Number.isInteger(seen) && seen > 0 ? seen : 1,
        },
        { idempotencyKey: field(data, 'key') || crypto.randomUUID() },
      );
    } catch (failure) {
      if (failure instanceof ApiError && failure.is('changed_meanwhile')) return refused({ changed: true });
      const { problem, errors } = explain(failure, event);
      return 'reason' in errors ? refused({ missing: words.reasonMissing }) : refused({ problem });
    }
    redirect(303, resolve('/lists/[place]/[list]', event.params));
  },
};
