import type { AdverseEventDetail } from '@binhan/contract';
import type { Language } from '@binhan/domain/text';
import {
  type AdverseEventFacts,
  EventOutcome,
  PregnancyAtDose,
  Seriousness,
} from '@binhan/domain/vaccination';
import { field } from '#lib/fields.ts';
import { oneOf } from '#lib/listing.ts';
import { shownDate } from '#lib/dates.ts';
import { whoMessages } from './who-messages.ts';

const written = ['startedTime', 'history', 'alsoTaken', 'diluentLot', 'diluentExpiresOn'] as const;
const more = ['treatment', 'hospital', 'diedOn', 'witness'] as const;

/** How an autopsy may stand. */
export const autopsies = ['done', 'planned', 'not-done'] as const;

/** What a form put down of an event; what was left empty is not said. */
export function readFacts(data: FormData): {
  seriousness: Seriousness[];
  outcome: EventOutcome;
  facts: AdverseEventFacts;
} {
  const texts = [...written, ...more].flatMap((name) => {
    const value = field(data, name);
    return value === '' ? [] : [[name, name === 'diluentLot' ? value.toUpperCase() : value]];
  });
  const pregnancy = oneOf(PregnancyAtDose.options, field(data, 'pregnancy'));
  const autopsy = oneOf(autopsies, field(data, 'autopsy'));
  return {
    seriousness: Seriousness.options.filter((why) => data.getAll('seriousness').includes(why)),
    outcome: oneOf(EventOutcome.options, field(data, 'outcome')) ?? 'unknown',
    facts: {
      ...Object.fromEntries(texts),
      ...(pregnancy === undefined ? {} : { pregnancy }),
      ...(autopsy === undefined ? {} : { autopsy }),
    },
  };
}

/** What is known of an event beyond the record, in words. */
export function factRows(facts: AdverseEventFacts, language: Language): { key: string; value: string }[] {
  const text = whoMessages(language);
  const { pregnancy, autopsy, diedOn, diluentExpiresOn, ...words } = facts;
  const said = [...written, ...more].flatMap((name) => {
    const value = name in words ? Reflect.get(words, name) : undefined;
    return typeof value === 'string' ? [{ key: text[name], value }] : [];
  });
  return [
    ...said,
    ...(pregnancy === undefined ? [] : [{ key: text.pregnancy, value: text.pregnancies[pregnancy] }]),
    ...(diluentExpiresOn === undefined
      ? []
      : [{ key: text.diluentExpiresOn, value: shownDate(diluentExpiresOn) }]),
    ...(diedOn === undefined ? [] : [{ key: text.diedOn, value: shownDate(diedOn) }]),
    ...(autopsy === undefined ? [] : [{ key: text.autopsy, value: text.autopsies[autopsy] }]),
  ];
}

/** The dose and whoever reported, as the form of the WHO asks them. */
export function doseRows(found: AdverseEventDetail, language: Language): { key: string; value: string }[] {
  const text = whoMessages(language);
  return [
    { key: text.dose, value: text.doses[found.type](found.ordinal) },
    ...(found.manufacturer === undefined ? [] : [{ key: text.manufacturer, value: found.manufacturer }]),
    ...(found.lotExpiresOn === undefined
      ? []
      : [{ key: text.lotExpiresOn, value: shownDate(found.lotExpiresOn) }]),
    { key: text.reporter, value: found.reporter ?? (found.byPerson ? text.byPerson : '–') },
    { key: text.id, value: found.id },
  ];
}
