import { resolve } from '$app/paths';
import { field } from '#lib/fields.ts';
import { needed } from '#lib/server/refusal.ts';
import { commitFile, toCommit } from '#lib/server/sheets.ts';
import { error, fail } from '@sveltejs/kit';
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
    ...toCommit(list, resolve('/lists/[place]/[list]', event.params)),
    session: shownSession(list.session, language, list.registers),
    free: list.session.free,
    registers: list.registers,
    reasons: (list.registers ? (program?.groups ?? []) : reasons).map(({ id, name }) => ({
      value: id,
      label: name[language],
    })),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const data = await event.request.formData();
    const reason = field(data, 'reason');
    const missing = () =>
      fail(422, {
        reason,
        changed: false,
        problem: '',
        errors: { reason: messages(event.locals.language).reasonMissing },
      });
    if (reason === '' && field(data, 'registers') === '') return missing();
    const given = reason === '' ? {} : { reason };
    const refused = await commitFile(
      event,
      data,
      (rows, once) => event.locals.api.lists.commit({ ...event.params, ...given, new: rows }, once),
      resolve('/lists/[place]/[list]', event.params),
    );
    return 'reason' in refused.data.errors ? missing() : fail(422, { reason, ...refused.data });
  },
};
