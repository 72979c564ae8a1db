import type { Language } from '@binhan/domain/text';
import { localeOf } from './dates.ts';

/** A count as it is written in a language: `20.000`, `20,000`. */
export function shownCount(count: number, language: Language): string {
  return count.toLocaleString(localeOf(language));
}
