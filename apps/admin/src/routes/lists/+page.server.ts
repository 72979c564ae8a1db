import { resolve } from '$app/paths';
import { needed } from '#lib/server/refusal.ts';
import { error, redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('list.send')) error(404);
  const { organisations } = await needed(event, event.locals.api.lists.organisations());
  const [only, another] = organisations;
  if (only !== undefined && another === undefined)
    redirect(303, resolve('/lists/[place]', { place: only.id }));
  return { organisations };
};
