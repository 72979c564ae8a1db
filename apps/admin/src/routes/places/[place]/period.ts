import { startOfDay } from '#lib/server/days.ts';
import { oneOf } from '#lib/listing.ts';
import type { Instant } from '@binhan/domain/time';

/** The periods whose visits can be looked at. */
export const periods = ['today', 'week', 'fortnight'] as const;

/** One of them. */
export type Period = (typeof periods)[number];

/** The period named in an address, today where none is, and when it begins. */
export function periodOf(named: string | null): { period: Period; from: Instant } {
  const period = oneOf(periods, named ?? undefined) ?? 'today';
  return { period, from: startOfDay({ today: 0, week: 6, fortnight: 13 }[period]) };
}
