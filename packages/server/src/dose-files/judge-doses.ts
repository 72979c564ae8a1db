import { editionOn } from '@binhan/domain/area';
import type { Issue } from '@binhan/domain/refusals';
import { type DateOnly, dateIn } from '@binhan/domain/time';
import { type DoseFacts, type DoseFinding, type GivenDose, judgeDose } from '@binhan/domain/vaccination';
import type { SheetRow } from '@binhan/validation/rows';
import type { Transaction } from 'kysely';
import type { Database } from '../database/schema';
import type { File, Judged } from '../imports/judged';
import { communesOf } from '../lists/judge-people';
import type { Services } from '../services';
import type { DoseColumn } from './columns';
import { type KeptDose, earlierRows, groupsOf, recordedDoses, warnAgain } from './kept-doses';
import { type KnownPrograms, knownPrograms } from './known-programs';
import { knownPeople, personKey } from './known-people';
import { type ReadDose, readDose, swapped } from './read-dose';
import { isSameDose } from './same-dose';

type Read = SheetRow & ({ finding: ReadDose } | { issues: Issue[] });

/**
 * Rows of doses, each judged by itself, against the rows before it and against the records as they are now. What is merely
 * against a schedule is said and taken: a file says what it says, and the record says what is unclear about it. Rows of the
 * same people that were read before are warned of again: what they lacked may stand here, however far below.
 */
export async function judgeDoses(
  services: Services,
  trx: Transaction<Database>,
  file: File,
  rows: readonly SheetRow[],
): Promise<Judged<KeptDose>[]> {
  const now = services.clock();
  const { timeZone } = services.settings;
  const today = dateIn(now, timeZone);
  const catalog = await knownPrograms(trx);
  const known = {
    now,
    timeZone,
    catalog,
    program: file.program,
    province: { code: file.province, edition: editionOn(today) },
    communeOf: await communesOf(services, file.province, today),
  };
  const read = rows.map((row): Read => ({ ...row, ...readDose(row.cells, known) }));
  const people = await knownPeople(
    services,
    trx,
    file.owner,
    read.flatMap((row) => ('finding' in row ? [row.finding.details] : [])),
  );
  const keyed = read.flatMap((row) => ('finding' in row ? [personKey(services, row.finding.details)] : []));
  const earlier = await earlierRows(trx, file.id, keyed);
  const kept = [...earlier];
  for (const { details } of kept) if (people.whose(details) === 'new') people.add(details, '');
  const mine = read.flatMap((row) => {
    const whose = 'finding' in row ? people.whose(row.finding.details) : 'new';
    return typeof whose === 'string' || whose.person === '' ? [] : [whose.person];
  });
  const recorded = await recordedDoses(trx, mine);
  const groups = await groupsOf(trx, mine);

  const judged = read.map((row): Judged<KeptDose> & { person?: string } => {
    const { number, cells } = row;
    const invalid = (issues: Issue[]) => ({ number, cells, state: 'invalid' as const, issues });
    if ('issues' in row) return invalid(row.issues);
    const { details, facts } = row.finding;
    const whose = people.whose(details);
    if (whose === 'another') return invalid([{ code: 'number_of_another', path: ['number'] }]);
    if (whose === 'new') people.add(details, '');
    const key = personKey(services, details);
    const twice = kept.find((other) => other.key === key && isSameDose(other.facts, facts));
    if (twice !== undefined)
      return invalid([{ code: 'dose_twice', path: ['vaccine'], data: { row: twice.row } }]);
    const person = whose === 'new' ? '' : whose.person;
    if (recorded.some((dose) => dose.person === person && isSameDose(dose, facts)))
      return { number, cells, state: 'duplicate', issues: [{ code: 'dose_known', path: ['vaccine'] }] };
    const finding = { row: number, key, details, facts };
    kept.push(finding);
    return { number, cells, state: 'new', finding, issues: [], person };
  });
  const warnings = (finding: KeptDose, person: string): Issue[] => {
    const others = [
      ...recorded.filter((dose) => dose.person === person),
      ...kept
        .filter(({ key, row: other }) => key === finding.key && other !== finding.row)
        .map(({ facts }) => facts),
    ];
    const who = { bornOn: finding.details.bornOn, groups: groups.get(person) ?? [] };
    return warningsOf(catalog, finding.facts, others, who, today);
  };
  for (const finding of earlier) {
    const whose = people.whose(finding.details);
    const person = typeof whose === 'string' ? '' : whose.person;
    await warnAgain(trx, file.id, finding.row, warnings(finding, person));
  }
  return judged.map(({ person = '', ...row }) => {
    const { finding } = row;
    return finding === undefined ? row : { ...row, issues: warnings(finding, person) };
  });
}

/** What is against the schedule, and whether day and month were perhaps swapped. */
function warningsOf(
  { programs }: KnownPrograms,
  facts: DoseFacts,
  others: readonly (GivenDose & Pick<DoseFacts, 'program'>)[],
  who: Parameters<typeof judgeDose>[3],
  today: DateOnly,
): Issue[] {
  const program = programs.get(facts.program);
  if (program === undefined) return [];
  const found = (givenOn: DateOnly) => {
    const dose = { ...facts, givenOn };
    const before = others.filter((other) => other.program === facts.program && isBefore(other, dose));
    return judgeDose(program, dose, before, who, today);
  };
  const findings = found(facts.givenOn);
  const other = swapped(facts.givenOn);
  const isSwapped = findings.length > 0 && other !== undefined && found(other).length === 0;
  return [
    ...findings.map(warningOf),
    ...(isSwapped ? [{ code: 'day_month_maybe_swapped', path: ['givenOn'] }] : []),
  ];
}

/** Of one day by the order of the schedule. */
function isBefore(other: GivenDose, dose: GivenDose): boolean {
  return other.givenOn === dose.givenOn ? other.ordinal < dose.ordinal : other.givenOn < dose.givenOn;
}

const columnOf: Record<DoseFinding['code'], DoseColumn> = {
  not_in_program: 'vaccine',
  wrong_number: 'ordinal',
  too_early: 'givenOn',
  wrong_vaccine: 'vaccine',
  too_young: 'givenOn',
  too_old: 'givenOn',
  before_birth: 'givenOn',
  in_future: 'givenOn',
  lot_expired: 'lotExpiresOn',
};

function warningOf({ code, ...data }: DoseFinding): Issue {
  return {
    code: `dose_${code}`,
    path: [columnOf[code]],
    ...(Object.keys(data).length === 0 ? {} : { data }),
  };
}
