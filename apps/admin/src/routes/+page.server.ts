import { needed } from '#lib/server/refusal.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  return { work: await needed(event, event.locals.api.staff.work()) };
};
