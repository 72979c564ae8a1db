import { shownDay, shownHour } from '#lib/dates.ts';
import type { OpenSession, PeopleList } from '@binhan/contract';
import type { Language } from '@binhan/domain/text';
import { messages } from './messages.ts';

/** A session in one line: when, where, what, and how many seats are free. */
export function shownSession(
  { on, from, until, offer, free, site }: PeopleList['session'] | OpenSession,
  language: Language,
): string {
  const hours = `${shownHour(from)}–${shownHour(until)}`;
  const name = typeof site === 'string' ? site : site.name;
  return messages(language).sessionOf(shownDay(on, language), hours, name, offer.name[language], free);
}
