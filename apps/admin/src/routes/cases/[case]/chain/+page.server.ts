import { needed } from '#lib/server/refusal.ts';
import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('case.work')) error(404);
  const { locals, params } = event;
  const [{ id, number }, chain] = await Promise.all([
    needed(event, locals.api.cases.show(params)),
    needed(event, locals.api.cases.chain(params)),
  ]);
  return { case: { id, number }, chain, contacts: permissions.includes('contact.work') };
};
