import { field } from '#lib/fields.ts';
import { needed } from '#lib/server/refusal.ts';
import { error, fail } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types.js';
import { messages } from './messages.ts';
import { receiveTube } from './received.ts';

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('laboratory.work')) error(404);
  const { laboratory, waiting } = await needed(event, event.locals.api.laboratory.choices(event.params));
  return { where: laboratory, waiting };
};

export const actions: Actions = {
  /** The way without scripts. */
  default: async ({ request, locals, params }) => {
    const data = await request.formData();
    const words = messages(locals.language);
    const received = await receiveTube(locals.api, params.place, field(data, 'scan'), words);
    return received.tube === undefined ? fail(422, { received }) : { received };
  },
};
