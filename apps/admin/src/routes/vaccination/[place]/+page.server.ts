import { today } from '#lib/server/days.ts';
import { needed } from '#lib/server/refusal.ts';
import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('visit.work')) error(404);
  return { ...(await needed(event, event.locals.api.visits.sessions(event.params))), today: today() };
};
