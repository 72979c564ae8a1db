import { needed } from '#lib/server/refusal.ts';
import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('sample.take')) error(404);
  const { site } = await needed(event, event.locals.api.tubes.choices(event.params));
  return { where: site, wrong: event.url.searchParams.has('wrong') };
};
