import { needed } from '#lib/server/refusal.ts';
import { reportCounts } from './reports/counts.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { api } = event.locals;
  const { caller, permissions } = await event.parent();
  const [work, reports] = await Promise.all([
    needed(event, api.staff.work()),
    reportCounts(api, caller, permissions),
  ]);
  return { work: { ...work, ...reports } };
};
