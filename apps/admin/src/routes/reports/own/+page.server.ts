import { resolve } from '$app/paths';
import { error, redirect } from '@sveltejs/kit';
import { ownUnits } from './own-units.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { permissions, caller } = await event.parent();
  if (!permissions.includes('report.send')) error(404);
  const units = await ownUnits(event.locals.api, caller);
  const [only, another] = units;
  if (only !== undefined && another === undefined)
    redirect(303, resolve('/reports/own/[place]', { place: only.id }));
  return { units };
};
