import type { DateOnly } from './date';

const DAY = 86_400_000;

/** The day that lies so many days after another, or before it. */
export function datePlus(date: DateOnly, days: number): DateOnly {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

/** Days from a day to a later one; negative where it is an earlier one. */
export function daysBetween(from: DateOnly, to: DateOnly): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}
