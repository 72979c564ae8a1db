import { resolve } from '$app/paths';
import { today } from '#lib/server/days.ts';
import { needed } from '#lib/server/refusal.ts';
import { FigureDate } from '@binhan/domain/reporting';
import { error, redirect } from '@sveltejs/kit';
import { dayPlus, readPeriod } from './period.ts';
import { inAddress, questionOf, units } from './question.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('report.read')) {
    if (permissions.includes('report.send')) redirect(303, resolve('/reports/own'));
    error(404);
  }
  const { url, locals } = event;
  const last = today();
  const period = readPeriod(url, last);
  const question = questionOf(inAddress(url));
  const choices = { days: FigureDate.options, units, last };
  const page = { period, question, choices, fileRefused: url.searchParams.get('file') === 'refused' };
  if (period.wrong !== undefined) return { ...page, counted: undefined, unit: undefined };
  const { from, to } = period;
  const counted = await needed(
    event,
    locals.api.reports.figures({ from, until: dayPlus(to, 1), ...question }),
  );
  const unit = counted.rows.find((row) => row.unit === url.searchParams.get('unit'));
  return { ...page, counted, unit: unit && { id: unit.unit, name: unit.name } };
};
