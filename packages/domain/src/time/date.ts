import { z } from 'zod';
import { datePlus } from './days';
import type { Instant } from './instant';

export { datePlus, daysBetween } from './days';

/** A calendar day `YYYY-MM-DD`, without a time zone. */
export const DateOnly = z.iso.date().meta({ id: 'DateOnly' });
export type DateOnly = z.infer<typeof DateOnly>;

/** A date of which only the year, or year and month, may be known: `1941`, `1941-05` or `1941-05-17`. */
export const PartialDate = z
  .union([z.iso.date(), z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/)])
  .meta({ id: 'PartialDate' });
export type PartialDate = z.infer<typeof PartialDate>;

/** From a day (inclusive) until a day (exclusive); no end means "until further notice". */
export const PeriodOfDates = z
  .strictObject({ from: DateOnly, until: z.exactOptional(DateOnly) })
  .meta({ id: 'PeriodOfDates' });
export type PeriodOfDates = z.infer<typeof PeriodOfDates>;

/** Making a formatter costs fifty times what using it does, and one of a zone is like any other. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  const kept = formatters.get(zone);
  if (kept !== undefined) return kept;
  const made = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  formatters.set(zone, made);
  return made;
}

/** The calendar day of an instant in a time zone (an IANA name). */
export function dateIn(instant: Instant, zone: string): DateOnly {
  return formatterOf(zone).format(new Date(instant));
}

/** Whether a period holds on a day. */
export function isInForce(period: PeriodOfDates, on: DateOnly): boolean {
  return period.from <= on && (period.until === undefined || on < period.until);
}

/** The year of a date, however much of it is known. */
export function yearOf(date: PartialDate): number {
  return Number(date.slice(0, 4));
}

/** The day so many months after another: of the same number, or the month's last where it has no such day. */
export function monthsPlus(date: DateOnly, months: number): DateOnly {
  const moved = new Date(date);
  const day = moved.getUTCDate();
  moved.setUTCMonth(moved.getUTCMonth() + months);
  if (moved.getUTCDate() !== day) moved.setUTCDate(0);
  return moved.toISOString().slice(0, 10);
}

/** The last day a date may be of which only a part is known. */
export function latestOf(date: PartialDate): DateOnly {
  if (date.length === 10) return date;
  const [year = '', month = '12'] = date.split('-');
  return datePlus(monthsPlus(`${year}-${month}-01`, 1), -1);
}
