import { needed } from '#lib/server/refusal.ts';
import { error } from '@sveltejs/kit';
import { owedOf, placesOf } from '../own-units.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { permissions, caller } = await event.parent();
  if (!permissions.includes('report.send')) error(404);
  const { place, reports } = await needed(event, event.locals.api.reports.own(event.params));
  return { where: place, reports, owed: owedOf(reports), several: placesOf(caller).length > 1 };
};
