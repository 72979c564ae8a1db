import { ownAreas } from '#lib/area-names.ts';
import { oneOf } from '#lib/listing.ts';
import { today } from '#lib/server/days.ts';
import { needed } from '#lib/server/refusal.ts';
import { CurveDate } from '@binhan/domain/tracing';
import { error } from '@sveltejs/kit';
import { dayPlus, readPeriod } from '../../reports/period.ts';
import type { PageServerLoad } from './$types.js';

/** Days of a curve where none are asked for: two times the longest wait for symptoms. */
const DAYS = 28;

export const load: PageServerLoad = async (event) => {
  const { permissions, site } = await event.parent();
  if (!permissions.includes('case.work')) error(404);
  const { url, locals } = event;
  const last = today();
  const asked = new URL(url);
  if (!asked.searchParams.get('from') && !asked.searchParams.get('to'))
    asked.searchParams.set('from', dayPlus(last, 1 - DAYS));
  const period = readPeriod(asked, last);
  const [{ diseases }, areas] = await Promise.all([
    needed(event, locals.api.cases.diseases()),
    ownAreas(locals.api, site),
  ]);
  const disease = diseases.find(({ id }) => id === url.searchParams.get('disease')) ?? diseases[0];
  const by = oneOf(CurveDate.options, url.searchParams.get('by') ?? undefined) ?? 'reportedOn';
  const area = areas.slice(1).find(({ code }) => code === url.searchParams.get('area'))?.code;
  const question = { by, ...(area === undefined ? {} : { area }) };
  const page = { period, question, diseases, disease, areas: areas.slice(1), days: CurveDate.options, last };
  if (period.wrong !== undefined || disease === undefined) return { ...page, curve: undefined };
  const { from, to } = period;
  const curve = await needed(event, locals.api.cases.curve({ disease: disease.id, from, to, ...question }));
  return { ...page, curve };
};
