import type { DateOnly } from '@binhan/domain/time';

/** Days of one question, as many as the API counts at once. */
export const MOST_DAYS = 92;

/** The days a page is about, its last one included. */
export interface Period {
  from: DateOnly;
  to: DateOnly;
}

/** A period as an address names it, and what is wrong with it. */
export interface ReadPeriod extends Period {
  wrong?: 'date' | 'order' | 'length';
}

/** A date so many days after another. */
export function dayPlus(day: DateOnly, count: number): DateOnly {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** The days of a period, the first one first. */
export function daysOf({ from, to }: Period): DateOnly[] {
  const days: DateOnly[] = [];
  for (let day = from; day <= to && days.length < MOST_DAYS; day = dayPlus(day, 1)) days.push(day);
  return days;
}

/** The period named in an address; the seven days that end today where none is. */
export function readPeriod(url: URL, today: DateOnly): ReadPeriod {
  const to = url.searchParams.get('to') || today;
  const from = url.searchParams.get('from') || (isDay(to) ? dayPlus(to, -6) : dayPlus(today, -6));
  if (!isDay(from) || !isDay(to)) return { from, to, wrong: 'date' };
  if (from > to) return { from, to, wrong: 'order' };
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  return days > MOST_DAYS ? { from, to, wrong: 'length' } : { from, to };
}

/** Whether a text is a day that exists. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
