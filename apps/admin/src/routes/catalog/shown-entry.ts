import { nameOfArea, type NamedArea } from '#lib/area-names.ts';
import { shownDate } from '#lib/dates.ts';
import type { Entry } from '@binhan/domain/catalog';
import type { Language } from '@binhan/domain/text';
import { messages } from './messages.ts';

/** An entry in a line: what it is called, where and when it holds. */
export function shownEntry(
  entry: Entry,
  areas: readonly NamedArea[],
  language: Language,
): { name: string; area: string; period: string } {
  const text = messages(language);
  const { from, until } = entry.period;
  return {
    name: nameOf(entry, language),
    area: nameOfArea(areas, entry.area),
    period: text.since(shownDate(from), until === undefined ? '' : shownDate(until)),
  };
}

function nameOf(entry: Entry, language: Language): string {
  switch (entry.kind) {
    case 'form':
      return `${entry.body.title[language]} (${String(entry.body.version)})`;
    case 'hotline':
      return `${entry.body.name[language]}: ${entry.body.phone}`;
    case 'level':
    case 'disease':
    case 'test':
    case 'test-reason':
      return entry.body.name[language];
    case 'booking-policy':
      return messages(language)['booking-policy'];
  }
}
