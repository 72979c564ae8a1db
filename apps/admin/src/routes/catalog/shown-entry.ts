import { nameOfArea, type NamedArea } from '#lib/area-names.ts';
import { shownDate } from '#lib/dates.ts';
import type { Entry } from '@binhan/domain/catalog';
import type { Language, LocalizedText } from '@binhan/domain/text';
import { testingNumbers } from './edit/numbers.ts';
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
    case 'test-kit':
    case 'rejection-reason':
    case 'program':
    case 'priority-group':
    case 'not-given-reason':
    case 'reaction':
    case 'causality':
    case 'acceptance':
    case 'tracing-policy':
    case 'level-rules':
    case 'measure':
      return entry.body.name[language];
    case 'vaccine':
      return entry.body.name;
    case 'screening':
    case 'entry-rules':
      return entry.body.title[language];
    case 'report-rule':
      return entry.body.name[language];
    case 'notification-rule':
      return `${messages(language)[entry.kind]}: ${entry.body.disease}`;
    case 'booking-policy':
    case 'testing-policy':
    case 'vaccination-policy':
    case 'matching-policy':
      return messages(language)[entry.kind];
  }
}

/** What an entry says, line by line in words; nothing for kinds whose body is only shown as it is stored. */
export function factsOf(entry: Entry, language: Language): { key: string; value: string | string[] }[] {
  const text = messages(language);
  const names = (list: readonly { name: LocalizedText }[]) => list.map(({ name }) => name[language]);
  switch (entry.kind) {
    case 'booking-policy': {
      const { holdMinutes, standbyHoldMinutes, changeUntilHours, missedAfterMinutes } = entry.body;
      const hours = entry.body.remindBeforeHours;
      return [
        { key: text.holdMinutes, value: String(holdMinutes) },
        { key: text.standbyHoldMinutes, value: String(standbyHoldMinutes) },
        { key: text.changeUntilHours, value: String(changeUntilHours) },
        { key: text.missedAfterMinutes, value: String(missedAfterMinutes) },
        { key: text.remindBeforeHours, value: hours.length === 0 ? text.noReminder : hours.join(', ') },
      ];
    }
    case 'testing-policy':
      return testingNumbers.map((name) => ({ key: text[name], value: String(entry.body[name]) }));
    case 'test-kit': {
      const { manufacturer, tests, targets } = entry.body;
      return [
        { key: text.manufacturer, value: manufacturer },
        { key: text.tests, value: tests },
        { key: text.targets, value: targets.length === 0 ? text.noTargets : targets.join(', ') },
      ];
    }
    case 'test-reason':
      return [
        { key: text.whoChooses, value: text.chosen(entry.body.chosenByPeople) },
        { key: text.pool, value: text.pooled(entry.body.mayPool) },
      ];
    case 'test':
      return [
        { key: text.disease, value: entry.body.disease },
        { key: text.specimens, value: names(entry.body.specimens) },
        { key: text.outcomes, value: names(entry.body.outcomes) },
        {
          key: text.pool,
          value:
            entry.body.pools === undefined
              ? text.pooled(false)
              : entry.body.pools.map(({ name, most }) => text.poolMost(name[language], most)),
        },
        { key: text.turnaround, value: String(entry.body.turnaroundHours) },
        { key: text.prepare, value: entry.body.prepare[language] },
      ];
    case 'report-rule':
      return [
        { key: text.reportUnits, value: entry.body.units.map(({ place, by }) => text.reportUnit(place, by)) },
        { key: text.dueMinutes, value: String(entry.body.dueMinutes) },
      ];
    case 'notification-rule':
      return [
        { key: text.disease, value: entry.body.disease },
        { key: text.notifyHours, value: String(entry.body.hours) },
        { key: text.sameCaseDays, value: String(entry.body.sameCaseDays) },
      ];
    default:
      return [];
  }
}
