import { type NamedArea, nameOfArea } from '#lib/area-names.ts';
import { shownDate } from '#lib/dates.ts';
import type { Language } from '@binhan/domain/text';
import type { PersonDetails } from '@binhan/domain/person';
import { tracingWords } from './words.ts';

/** What of a person is shown; an answer may lack any of it. */
type Known = {
  [Key in 'name' | 'bornOn' | 'sex' | 'phone' | 'address']?: PersonDetails[Key] | undefined;
};

/** Who somebody is, as far as those who trace need it: never the number of a document. */
export function personRows(
  details: Known,
  areas: readonly NamedArea[],
  language: Language,
): { key: string; value: string }[] {
  const text = tracingWords(language);
  const { name, bornOn, sex, phone, address } = details;
  const where = [address?.line, nameOfArea(areas, address?.area.code)].filter(Boolean).join(', ');
  return [
    { key: text.name, value: name ?? text.noName },
    { key: text.bornOn, value: bornOn === undefined ? text.notKnown : shownDate(bornOn) },
    { key: text.sex, value: sex === undefined || sex === 'unknown' ? text.notKnown : text[sex] },
    { key: text.phone, value: phone ?? text.notKnown },
    { key: text.address, value: where === '' ? text.notKnown : where },
  ];
}
