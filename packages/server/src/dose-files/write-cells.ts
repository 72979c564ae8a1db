import type { Identifier, PersonDetails } from '@binhan/domain/person';
import type { PartialDate } from '@binhan/domain/time';
import type { DoseFacts } from '@binhan/domain/vaccination';
import { type DoseColumn, doseColumns } from './columns';
import type { KnownPrograms } from './known-programs';
import { wordOfSite, wordOfType } from './words';

/** A dose with whose it is, as it is written into a row. */
export interface WrittenDose {
  details: PersonDetails | undefined;
  /** What names the commune so that it is found again. */
  commune: string | undefined;
  facts: DoseFacts;
}

const sexes: Record<PersonDetails['sex'], string> = {
  female: 'Nữ',
  male: 'Nam',
  other: 'Khác',
  unknown: 'Không rõ',
};

/** A dose in the order of the columns, in the words in which files are read. */
export function doseCells(
  { details, commune, facts }: WrittenDose,
  { programs, vaccines }: KnownPrograms,
): string[] {
  const { name, bornOn, sex, identifiers = [], phone } = details ?? {};
  const { program, vaccine, type, ordinal, givenOn, lot, lotExpiresOn, bodySite, where } = facts;
  const cells: Record<DoseColumn, string | undefined> = {
    name,
    bornOn: bornOn === undefined ? undefined : shownDay(bornOn),
    sex: sex === undefined ? undefined : sexes[sex],
    number: worthMost(identifiers)?.value,
    phone: phone === undefined ? undefined : shownPhone(phone),
    commune,
    vaccine: vaccines.get(vaccine)?.name ?? vaccine,
    type: wordOfType(type),
    ordinal: String(ordinal),
    givenOn: shownDay(givenOn),
    lot,
    lotExpiresOn: lotExpiresOn === undefined ? undefined : shownDay(lotExpiresOn),
    bodySite: bodySite === undefined ? undefined : wordOfSite(bodySite),
    where,
    program: programs.get(program)?.name.vi ?? program,
  };
  return doseColumns.map(({ key }) => cells[key] ?? '');
}

/** The number by which somebody is found best. */
export function worthMost(identifiers: readonly Identifier[]): Identifier | undefined {
  return identifiers.find(({ kind }) => kind === 'citizen-number') ?? identifiers[0];
}

/** A number as people of the country write it. */
export function shownPhone(phone: string): string {
  return phone.replace(/^\+84/, '0');
}

/** A day, a month or a year as people write it: `17/05/1941`, `05/1941`, `1941`. */
function shownDay(date: PartialDate): string {
  return date.split('-').toReversed().join('/');
}
