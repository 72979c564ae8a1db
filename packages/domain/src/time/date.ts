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

/** A zone with the second that was last asked about and its day: whoever asks mostly asks about now. */
interface Zone {
  formatter: Intl.DateTimeFormat;
  second: number;
  day: DateOnly;
}

/** Making a formatter costs fifty times what using it does, and one of a zone is like any other. */
const zones = new Map<string, Zone>();

function zoneOf(name: string): Zone {
  const kept = zones.get(name);
  if (kept !== undefined) return kept;
  const formatter = new Intl.DateTimeFormat('en-CA', { timeZone: name, dateStyle: 'short' });
  const made = { formatter, second: Number.NaN, day: '' };
  zones.set(name, made);
  return made;
}

/** The calendar day of an instant in a time zone (an IANA name). */
export function dateIn(instant: Instant, zone: string): DateOnly {
  const kept = zoneOf(zone);
  const second = Math.floor(Date.parse(instant) / 1000);
  if (second !== kept.second) {
    kept.day = kept.formatter.format(new Date(instant));
    kept.second = second;
  }
  return kept.day;
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
