import type {} from '@binhan/pages/inside';
import { type DateOnly, type Instant, dateIn } from '@binhan/domain/time';

const zone = 'Asia/Ho_Chi_Minh';

/** The moment by which the API judges: its own clock where it is in this process. */
export function now(): Instant {
  return globalThis.__binhan?.now() ?? new Date().toISOString();
}

/** Today's date in the country. */
export function today(): DateOnly {
  return dateIn(now(), zone);
}

/** The instant at which a day begins in the country, or so many days later; nothing for what is no day. */
export function startOf(day: string, daysLater = 0): Instant | undefined {
  const start = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00.000+07:00`) : Number.NaN;
  return Number.isNaN(start) ? undefined : new Date(start + daysLater * 86_400_000).toISOString();
}

/** The instant at which a day began in the country, so many days before today. */
export function startOfDay(daysAgo = 0): Instant {
  const start = Date.parse(`${today()}T00:00:00.000+07:00`);
  return new Date(start - daysAgo * 86_400_000).toISOString();
}
