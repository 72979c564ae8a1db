import type { EntryBody } from '@binhan/domain/catalog';
import { PersonDetails } from '@binhan/domain/person';
import type { DateOnly } from '@binhan/domain/time';
import { type DoseFinding, type NotCertified, judgeDose, notCertified } from '@binhan/domain/vaccination';
import type { Kysely, Selectable, Transaction } from 'kysely';
import { everHeld } from '../catalog/by-kind';
import type { Database } from '../database/schema';
import type { DoseConflictTable, DoseTable } from '../database/vaccination-tables';
import { nameOf } from '../people/shown-name';
import type { Secrets } from '../secrets/keys';
import { doseFromRow } from './dose-rows';
import { holderHash } from './holder';

type Db = Kysely<Database> | Transaction<Database>;
type Conflict = Selectable<DoseConflictTable>;

/** A row of a record with what is shown beside it. */
export type DoseRow = Selectable<DoseTable> & { siteName: string | null; lotState: string | null };

/** A line that counts, judged. */
export interface JudgedLine {
  row: DoseRow;
  findings: DoseFinding[];
  /** Contradictions nobody decided yet. */
  conflicts: Conflict[];
  notCertified?: NotCertified;
}

/** Somebody's record: the lines that count, and what was said before them. */
export interface PersonRecord {
  person: string;
  name?: string;
  bornOn?: string;
  groups: string[];
  lines: JudgedLine[];
  ended: DoseRow[];
}

/** Programs and vaccines that lines name. */
export interface NamedEntries {
  programs: Map<string, EntryBody<'program'>>;
  vaccines: Map<string, EntryBody<'vaccine'>>;
}

/** The records of some people, in the order asked, and the entries of the catalogue they name. */
export async function recordsOf(
  secrets: Pick<Secrets, 'hash'>,
  db: Db,
  people: readonly string[],
  today: DateOnly,
): Promise<{ records: PersonRecord[]; named: NamedEntries }> {
  if (people.length === 0) return { records: [], named: { programs: new Map(), vaccines: new Map() } };
  const rows = await doseRows(db).where('dose.person', 'in', people).execute();
  const conflicts = await db
    .selectFrom('doseConflict')
    .selectAll()
    .where('person', 'in', people)
    .where('decidedAt', 'is', null)
    .execute();
  const holders = await db
    .selectFrom('person')
    .select(['id', 'details', 'scanned'])
    .where('id', 'in', people)
    .execute();
  const registered = await db
    .selectFrom('registration')
    .select(['person', 'priorityGroup'])
    .where('person', 'in', people)
    .execute();
  const named = {
    programs: await everHeld(
      db,
      'program',
      rows.map(({ program }) => program),
    ),
    vaccines: await everHeld(
      db,
      'vaccine',
      rows.map(({ vaccine }) => vaccine),
    ),
  };
  const records = people.map((person): PersonRecord => {
    const holder = holders.find(({ id }) => id === person);
    const details = PersonDetails.safeParse(holder?.details);
    const name = holder === undefined ? undefined : nameOf(holder);
    const groups = registered.flatMap((one) =>
      one.person === person && one.priorityGroup !== null ? [one.priorityGroup] : [],
    );
    const own = rows.filter((row) => row.person === person);
    const counted = own.filter(({ state }) => state === 'recorded');
    const known = {
      groups,
      ...(details.success ? { details: details.data, hash: holderHash(secrets, details.data) } : {}),
    };
    return {
      person,
      ...(name === undefined ? {} : { name }),
      ...(details.success ? { bornOn: details.data.bornOn } : {}),
      groups,
      lines: counted.map((row) => judged(row, counted, conflicts, { ...named, ...known, today })),
      ended: own.filter(({ state }) => state !== 'recorded'),
    };
  });
  return { records, named };
}

/** Lines with the names of their sites, in the order in which they were given. */
export function doseRows(db: Db) {
  return db
    .selectFrom('dose')
    .leftJoin('place', 'place.id', 'dose.place')
    .leftJoin('lot', (join) =>
      join.onRef('lot.vaccine', '=', 'dose.vaccine').onRef('lot.number', '=', 'dose.lot'),
    )
    .selectAll('dose')
    .select(['place.name as siteName', 'lot.state as lotState'])
    .orderBy('dose.givenOn')
    .orderBy('dose.number');
}

function judged(
  row: DoseRow,
  counted: readonly DoseRow[],
  conflicts: readonly Conflict[],
  {
    programs,
    vaccines,
    details,
    hash,
    groups,
    today,
  }: NamedEntries & { details?: PersonDetails; hash?: string; groups: string[]; today: DateOnly },
): JudgedLine {
  const own = conflicts.filter(({ first, second }) => first === row.id || second === row.id);
  const program = programs.get(row.program);
  const dose = doseFromRow(row);
  const before = counted
    .filter((other) => other.id !== row.id && other.program === row.program && isBefore(other, row))
    .map(doseFromRow);
  const findings =
    program === undefined || details === undefined
      ? []
      : judgeDose(program, dose, before, { bornOn: details.bornOn, groups }, today);
  const because =
    program === undefined || vaccines.get(row.vaccine)?.certificate === undefined
      ? 'not-certified-here'
      : (notCertified(program, dose, {
          conflicts: own.map(({ kind, first, second }) => ({ kind, doses: [first, second] })),
          findings,
        }) ?? (hash === undefined || (row.holder !== null && row.holder !== hash) ? 'details' : undefined));
  return {
    row,
    findings,
    conflicts: own,
    ...(because === undefined ? {} : { notCertified: because }),
  };
}

/** Of one day by the order of the schedule, else by that in which they were written down. */
function isBefore(other: DoseRow, row: DoseRow): boolean {
  if (other.givenOn !== row.givenOn) return other.givenOn < row.givenOn;
  return other.ordinal === row.ordinal ? other.number < row.number : other.ordinal < row.ordinal;
}
