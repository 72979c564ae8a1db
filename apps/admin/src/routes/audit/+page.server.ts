import { conditionsOf } from '#lib/listing.ts';
import { needed } from '#lib/server/refusal.ts';
import { DateOnly } from '@binhan/domain/time';
import type { PageServerLoad } from './$types.js';

const names = ['action', 'from', 'until', 'cursor'] as const;

/** Midnight at the beginning of a day in the country, so many days later. */
function midnight(day: string | undefined, later: number): string | undefined {
  if (day === undefined || !DateOnly.safeParse(day).success) return undefined;
  return new Date(Date.parse(`${day}T00:00:00.000+07:00`) + later * 86_400_000).toISOString();
}

export const load: PageServerLoad = async (event) => {
  // Names of endpoints and days: nothing here is personal, so all of it may stand in the address.
  const conditions = conditionsOf(event.url, names);
  const { action, cursor } = conditions;
  const from = midnight(conditions.from, 0);
  const until = midnight(conditions.until, 1);
  const page = await needed(
    event,
    event.locals.api.staff.audit({
      limit: 100,
      ...(action === undefined ? {} : { action: action.slice(0, 100) }),
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
      ...(cursor === undefined ? {} : { cursor }),
    }),
  );
  return { page, conditions };
};
