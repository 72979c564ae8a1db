import type { Language } from '@binhan/domain/text';
import type { Instant, PartialDate } from '@binhan/domain/time';

/** The zone everything is told in: the country has one, without summer time. */
const zone = 'Asia/Ho_Chi_Minh';

/** How dates and numbers are written in a language: those of English as in Britain. */
export function localeOf(language: Language): 'vi-VN' | 'en-GB' {
  return language === 'vi' ? 'vi-VN' : 'en-GB';
}

/** Hour and day of an instant, 24 hours: `14:30 24/11/2026`. */
export function shownInstant(instant: Instant, language: Language): string {
  const date = new Date(instant);
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(localeOf(language), { timeZone: zone, ...options }).format(date);
  const time = part({ hour: '2-digit', minute: '2-digit', hour12: false });
  return `${time} ${part({ day: '2-digit', month: '2-digit', year: 'numeric' })}`;
}

/** A date of which maybe only the year is known: `17/05/1941`, `05/1941` or `1941`. */
export function shownDate(date: PartialDate): string {
  return date.split('-').reverse().join('/');
}

/** A day with its name: `Thứ Ba, 24/11/2026`. */
export function shownDay(day: string, language: Language): string {
  const date = new Date(`${day}T12:00:00+07:00`);
  const name = new Intl.DateTimeFormat(localeOf(language), {
    timeZone: zone,
    weekday: 'long',
  }).format(date);
  return `${name}, ${shownDate(day)}`;
}

/** The hour of an instant, 24 hours: `07:30`. */
export function shownHour(instant: Instant): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(new Date(instant));
}
