import { shownDay, shownHour } from '#lib/dates.ts';
import type { OpenSession, PeopleList } from '@binhan/contract';
import type { Language } from '@binhan/domain/text';
import { messages } from './messages.ts';

/** A session in one line: when, where, what, and how many seats are free; for doses, that people are registered. */
export function shownSession(
  { on, from, until, offer, free, site }: PeopleList['session'] | OpenSession,
  language: Language,
  registers: boolean,
): string {
  const text = messages(language);
  const hours = `${shownHour(from)}–${shownHour(until)}`;
  const name = typeof site === 'string' ? site : site.name;
  const room = registers ? text.registersPeople : text.seats(free);
  return text.sessionOf(shownDay(on, language), hours, name, offer.name[language], room);
}
