import { dayPlus } from '../../../period.ts';
import { field } from '#lib/fields.ts';
import { conditionsOf, oneOf, PAGE_SIZE } from '#lib/listing.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import type { Client } from '@binhan/client';
import type { ReportingUnit } from '@binhan/contract';
import { ReportStanding } from '@binhan/domain/reporting';
import { error, fail } from '@sveltejs/kit';
import { messages } from '../../messages.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** As many as one call of the API asks. */
const MOST = 200;

const names = ['standing', 'cursor'] as const;
const without: readonly string[] = ['missing', 'open'] satisfies ReportStanding[];

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('report.read')) error(404);
  const { params, locals, url } = event;
  const conditions = conditionsOf(url, names);
  const standing = oneOf(ReportStanding.options, conditions.standing);
  const [{ days }, page] = await Promise.all([
    needed(event, locals.api.reports.completeness({ from: params.day, until: dayPlus(params.day, 1) })),
    needed(
      event,
      locals.api.reports.units({
        ...params,
        limit: PAGE_SIZE,
        ...(standing === undefined ? {} : { standing }),
        ...(conditions.cursor === undefined ? {} : { cursor: conditions.cursor }),
      }),
    ),
  ]);
  const report = days.find(({ rule }) => rule === params.rule);
  if (report === undefined) error(404);
  return {
    report,
    page,
    conditions,
    standings: ReportStanding.options,
    most: MOST,
    key: crypto.randomUUID(),
  };
};

/** Units that have not sent a report, of those that are asked for. */
async function withoutReport(
  api: Client,
  report: { rule: string; day: string },
  wanted: (unit: ReportingUnit) => boolean,
): Promise<ReportingUnit[]> {
  const found: ReportingUnit[] = [];
  for await (const unit of api.reports.units({ ...report, limit: 100 })) {
    if (!without.includes(unit.standing) || !wanted(unit)) continue;
    found.push(unit);
    if (found.length >= MOST) break;
  }
  return found;
}

const placesOf = (data: FormData) => data.getAll('place').filter((one) => typeof one === 'string');

export const actions: Actions = {
  /** The last look: who would be asked. */
  review: async (event) => {
    const data = await event.request.formData();
    const chosen = new Set(placesOf(data));
    const all = field(data, 'all') === 'yes';
    try {
      const { api, language } = event.locals;
      const units =
        all || chosen.size > 0
          ? await withoutReport(api, event.params, ({ place }) => all || chosen.has(place))
          : [];
      if (units.length === 0) return fail(422, { problem: messages(language).noneChosen });
      return { review: { units, gone: all ? 0 : chosen.size - units.length }, problem: '' };
    } catch (failure) {
      return fail(422, { problem: explain(failure, event).problem });
    }
  },
  ask: async (event) => {
    const data = await event.request.formData();
    const places = placesOf(data).slice(0, MOST);
    const { api, language } = event.locals;
    if (places.length === 0) return fail(422, { problem: messages(language).noneChosen });
    try {
      const { asked, nobody } = await api.reports.ask(
        { ...event.params, places },
        { idempotencyKey: field(data, 'key') || crypto.randomUUID() },
      );
      const unreached = new Set(nobody);
      const named =
        nobody.length === 0
          ? []
          : await withoutReport(api, event.params, ({ place }) => unreached.has(place));
      const again = places.length - asked - nobody.length;
      return { done: { asked, again, nobody: named.map(({ name }) => name) }, problem: '' };
    } catch (failure) {
      return fail(422, { problem: explain(failure, event).problem });
    }
  },
};
