import { field } from '#lib/fields.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { error, fail } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types.js';
import { messages } from './messages.ts';
import { codesIn } from './run.ts';

export const load: PageServerLoad = async (event) => {
  const { caller, permissions } = await event.parent();
  if (!permissions.includes('sample.take')) error(404);
  const { api } = event.locals;
  const [choices, tubes] = await Promise.all([
    needed(event, api.tubes.choices(event.params)),
    needed(event, api.tubes.atSite({ ...event.params, limit: 100 }).toArray({ limit: 500 })),
  ]);
  const account = caller.who === 'staff' ? (caller.grants[0]?.user ?? '') : '';
  return { where: choices.site, tubes, account };
};

export const actions: Actions = {
  /** The way without scripts. */
  default: async (event) => {
    const data = await event.request.formData();
    const codes = [...codesIn(field(data, 'codes'))];
    const carrier = field(data, 'carrier');
    const typed = { codes: codes.join('\n'), carrier };
    if (codes.length === 0)
      return fail(422, { typed, problem: messages(event.locals.language).handNone, done: undefined });
    try {
      const done = await event.locals.api.tubes.handOver({
        ...event.params,
        codes,
        ...(carrier === '' ? {} : { carrier }),
      });
      return { typed: { codes: '', carrier: '' }, problem: '', done };
    } catch (failure) {
      return fail(422, { typed, problem: explain(failure, event).problem, done: undefined });
    }
  },
};
