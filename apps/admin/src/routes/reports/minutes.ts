import type { Language } from '@binhan/domain/text';

/** Minutes as people say them: `45 phút`, `3 giờ`, `3 giờ 05 phút`, `2 ngày 4 giờ`. */
export function shownMinutes(minutes: number, language: Language): string {
  const words = { vi: ['ngày', 'giờ', 'phút'], en: ['d', 'h', 'min'] }[language];
  const [day = '', hour = '', minute = ''] = words;
  if (minutes < 60) return `${String(minutes)} ${minute}`;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours < 48)
    return `${String(hours)} ${hour}${rest === 0 ? '' : ` ${String(rest).padStart(2, '0')} ${minute}`}`;
  return `${String(Math.floor(hours / 24))} ${day} ${String(hours % 24)} ${hour}`;
}
