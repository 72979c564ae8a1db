import type { Language } from './language';

/** An instant as people read it. Everything is told in the country's one zone. */
export function shownMoment(instant: string | number | Date, language: Language): string {
  const date = new Date(instant);
  const part = (locale: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'Asia/Ho_Chi_Minh', ...options }).format(date);
  const time = part('vi-VN', { hour: '2-digit', minute: '2-digit' });
  const day = part(language === 'vi' ? 'vi-VN' : 'en-GB', {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  });
  return `${time}, ${day}`;
}
