import type { Language } from '@binhan/domain/text';
import type { PartialDate } from '@binhan/domain/time';

/** The zone everything is told in: the country has one. */
const zone = 'Asia/Ho_Chi_Minh';

/** Hour and day of an instant, 24 hours, as people write it: `14:30, 24/11/2026`. */
export function shownInstant(instant: string, language: Language): string {
  const date = new Date(instant);
  const time = new Intl.DateTimeFormat('vi-VN', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
  }).format(date);
  return `${time}, ${shownDayAlone(instant, language)}`;
}

/** The day of an instant: `24/11/2026`. */
export function shownDayAlone(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    timeZone: zone,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  }).format(new Date(instant));
}

function localeOf(language: Language): string {
  return language === 'vi' ? 'vi-VN' : 'en-GB';
}

/** A date of which maybe only the year is known: `17/05/1941`, `05/1941` or `1941`. */
export function shownDate(date: PartialDate): string {
  return date.split('-').reverse().join('/');
}

/** The hour of an instant, 24 hours: `07:30`. */
export function shownHour(instant: string): string {
  return new Intl.DateTimeFormat('vi-VN', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(
    new Date(instant),
  );
}

/** A span of a day: `07:30–08:00`. */
export function shownHours({ from, until }: { from: string; until: string }): string {
  return `${shownHour(from)}–${shownHour(until)}`;
}

/** The day of an instant with its name: `Thứ Ba, 24/11/2026`, `Tuesday, 24/11/2026`. */
export function shownDay(instant: string, language: Language): string {
  const name = new Intl.DateTimeFormat(localeOf(language), { timeZone: zone, weekday: 'long' });
  return `${name.format(new Date(instant))}, ${shownDayAlone(instant, language)}`;
}
