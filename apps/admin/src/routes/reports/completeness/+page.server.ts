import { today } from '#lib/server/days.ts';
import { needed } from '#lib/server/refusal.ts';
import { error } from '@sveltejs/kit';
import { dayPlus, readPeriod } from '../period.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('report.read')) error(404);
  // A report is owed for days that are over.
  const last = dayPlus(today(), -1);
  const period = readPeriod(event.url, last);
  if (period.wrong !== undefined) return { period, last, days: [] };
  const asked = { from: period.from, until: dayPlus(period.to, 1) };
  const { days } = await needed(event, event.locals.api.reports.completeness(asked));
  return { period, last, days };
};
