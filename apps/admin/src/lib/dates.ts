import type { Language } from '@binhan/domain/text';
import type { DateOnly, Instant, PartialDate } from '@binhan/domain/time';
import { dateIn } from '@binhan/domain/time';

/** The zone everything is told in: the country has one, without summer time. */
const zone = 'Asia/Ho_Chi_Minh';

/** Hour and day of an instant, 24 hours: `14:30 24/11/2026`. */
export function shownInstant(instant: Instant, language: Language): string {
  const date = new Date(instant);
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { timeZone: zone, ...options }).format(
      date,
    );
  const time = part({ hour: '2-digit', minute: '2-digit', hour12: false });
  return `${time} ${part({ day: '2-digit', month: '2-digit', year: 'numeric' })}`;
}

/** A date of which maybe only the year is known: `17/05/1941`, `05/1941` or `1941`. */
export function shownDate(date: PartialDate): string {
  return date.split('-').reverse().join('/');
}

/** Today's date in the country. */
export function today(): DateOnly {
  return dateIn(new Date().toISOString(), zone);
}

/** The instant at which a day began in the country, so many days before today. */
export function startOfDay(daysAgo = 0): Instant {
  const start = Date.parse(`${today()}T00:00:00.000+07:00`);
  return new Date(start - daysAgo * 86_400_000).toISOString();
}
