import type { PersonDetails } from '@binhan/domain/person';
import type { Issue } from '@binhan/domain/refusals';
import { type DateOnly, dateIn } from '@binhan/domain/time';
import { type DoseFacts, LotNumber } from '@binhan/domain/vaccination';
import { readDate } from '@binhan/validation';
import { type KnownToList, readPerson } from '../lists/read-person';
import type { DoseColumn } from './columns';
import type { KnownPrograms } from './known-programs';
import { readBodySite, readOrdinal, readType, wordsOf } from './words';

/** A row as somebody and a dose they got. */
export interface ReadDose {
  details: PersonDetails;
  facts: DoseFacts;
}

/** By what a row is read. */
export interface KnownToDoses extends Pick<KnownToList, 'now' | 'timeZone' | 'communeOf'> {
  catalog: KnownPrograms;
  /** The program of a row that names none. */
  program: string | null;
  /** Where somebody lives who has a number and no commune: the province answers for them. */
  province: KnownToList['home'];
}

/** A row as a dose of somebody, or what is wrong with it, each with its column. */
export function readDose(
  cells: Readonly<Record<string, string>>,
  known: KnownToDoses,
): { finding: ReadDose } | { issues: Issue[] } {
  const person = readPerson(cells, { ...known, home: known.province, reasons: [] });
  const issues: Issue[] = 'issues' in person ? person.issues : [];
  if (cells['number'] === undefined && cells['commune'] === undefined)
    issues.push({ code: 'number_or_commune', path: ['number'] });
  const dose = readFacts(cells, known);
  if ('issues' in dose) issues.push(...dose.issues);
  if ('issues' in person || 'issues' in dose || issues.length > 0) return { issues };
  const { details } = person.finding;
  const { facts } = dose;
  if (facts.givenOn >= details.bornOn.slice(0, facts.givenOn.length)) return { finding: { details, facts } };
  return { issues: [{ code: 'dose_before_birth', path: ['givenOn'] }] };
}

function readFacts(
  cells: Readonly<Record<string, string>>,
  { catalog, program: chosen, now, timeZone }: KnownToDoses,
): { facts: DoseFacts } | { issues: Issue[] } {
  const issues: Issue[] = [];
  const wrong = (code: string, column: DoseColumn, data?: Issue['data']) =>
    void issues.push({ code, path: [column], ...(data === undefined ? {} : { data }) });
  const cell = (column: DoseColumn) => cells[column];
  const oneOf = (column: DoseColumn, options: string) => {
    wrong('not_one_of', column, { options });
  };

  const named = cell('program');
  const program = named === undefined ? (chosen ?? undefined) : catalog.program(named);
  const programs = () => [...catalog.programs.values()].map(({ name }) => name.vi).join(', ');
  if (named !== undefined && program === undefined) oneOf('program', programs());
  else if (program === undefined) wrong('required', 'program');

  const product = cell('vaccine');
  const vaccine = product === undefined ? undefined : catalog.vaccine(product, program ?? '');
  if (product === undefined) wrong('required', 'vaccine');
  else if (vaccine === undefined) oneOf('vaccine', namesOf(catalog, program));

  const number = cell('ordinal');
  const counted = number === undefined ? undefined : readOrdinal(number);
  if (number === undefined) wrong('required', 'ordinal');
  else if (counted === undefined) wrong('out_of_range', 'ordinal', { min: 1, max: 20 });

  const word = cell('type');
  const type = word === undefined ? (counted?.type ?? 'basic') : readType(word);
  if (type === undefined) oneOf('type', wordsOf('type'));

  const day = (column: DoseColumn, at?: string) => {
    const reading = readDate(cell(column), { zone: timeZone, ...(at === undefined ? {} : { at }) });
    if ('value' in reading) return reading.value;
    for (const issue of reading.issues) wrong(issue.code, column, issue.data);
    return undefined;
  };
  const givenOn = day('givenOn', now);
  if (givenOn === undefined && mayBeSwapped(cell('givenOn'), dateIn(now, timeZone)))
    wrong('day_month_maybe_swapped', 'givenOn');
  const lotExpiresOn = cell('lotExpiresOn') === undefined ? undefined : day('lotExpiresOn');

  const lot = cell('lot')?.toUpperCase().replaceAll(' ', '');
  if (lot !== undefined && !LotNumber.safeParse(lot).success) wrong('wrong_format', 'lot');
  const where = cell('where')?.slice(0, 200);
  const arm = cell('bodySite');
  const bodySite = arm === undefined ? undefined : readBodySite(arm);
  if (arm !== undefined && bodySite === undefined) oneOf('bodySite', wordsOf('bodySite'));

  if (issues.length > 0 || program === undefined || vaccine === undefined) return { issues };
  if (type === undefined || counted === undefined || givenOn === undefined) return { issues };
  return {
    facts: {
      program,
      vaccine,
      type,
      ordinal: counted.ordinal,
      givenOn,
      ...(lot === undefined ? {} : { lot }),
      ...(lotExpiresOn === undefined ? {} : { lotExpiresOn }),
      ...(bodySite === undefined ? {} : { bodySite }),
      ...(where === undefined ? {} : { where }),
    },
  };
}

/** Whether a day that has not come would have, were day and month written the other way round. */
function mayBeSwapped(text: string | undefined, today: DateOnly): boolean {
  const reading = readDate(text);
  if ('issues' in reading || reading.value <= today) return false;
  return (swapped(reading.value) ?? today) < today;
}

/** A day with day and month the other way round, where there is such a day and it is another. */
export function swapped(date: DateOnly): DateOnly | undefined {
  const [year = '', month = '', day = ''] = date.split('-');
  return month === day || Number(day) > 12 ? undefined : `${year}-${day}-${month}`;
}

/** The products a row may name. */
function namesOf({ programs, vaccines }: KnownPrograms, program: string | undefined): string {
  const ids = programs.get(program ?? '')?.vaccines ?? [...vaccines.keys()];
  return ids.map((id) => vaccines.get(id)?.name ?? id).join(', ');
}
