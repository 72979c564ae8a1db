import type { DueDose } from '@binhan/contract';
import { PersonDetails } from '@binhan/domain/person';
import { type GivenDose, type Program, nextDose } from '@binhan/domain/vaccination';
import type { Kysely, Transaction } from 'kysely';
import { everHeld } from '../catalog/by-kind';
import type { Database } from '../database/schema';
import type { Call } from '../http/call';
import { programsAt } from '../programs/program-at';

type Db = Kysely<Database> | Transaction<Database>;

/** The doses of a program in somebody's record that count. */
export function dosesOfProgram(db: Db, person: string, program: string): Promise<GivenDose[]> {
  return db
    .selectFrom('dose')
    .select(['vaccine', 'type', 'ordinal', 'givenOn'])
    .where('person', '=', person)
    .where('program', '=', program)
    .where('state', '=', 'recorded')
    .execute();
}

/** What is due next for people, by each program in force where they live of which they got a dose. */
export async function dueDoses({ db, today }: Call, people: readonly string[]): Promise<DueDose[]> {
  const doses = await db
    .selectFrom('dose')
    .innerJoin('person', 'person.id', 'dose.person')
    .select(['dose.person', 'dose.program', 'dose.vaccine', 'dose.type', 'dose.ordinal', 'dose.givenOn'])
    .select(['person.details', 'person.area', 'person.province'])
    .where('dose.person', 'in', people)
    .where('dose.state', '=', 'recorded')
    .execute();
  const groups = await groupsOf(db, people);
  const due: DueDose[] = [];
  for (const [key, own] of byProgram(doses)) {
    const [first] = own;
    const details = PersonDetails.safeParse(first?.details);
    if (first === undefined || !details.success) continue;
    const program = (await programsAt(db, first, today)).get(first.program);
    if (program === undefined) continue;
    const person = { bornOn: details.data.bornOn, groups: groups.get(key) ?? [] };
    due.push(await dueDose(db, { id: first.program, program }, first.person, own, person, today));
  }
  return due;
}

async function dueDose(
  db: Db,
  { id, program }: { id: string; program: Program },
  person: string,
  doses: readonly GivenDose[],
  scheduled: Parameters<typeof nextDose>[2],
  on: string,
): Promise<DueDose> {
  const next = nextDose(program, doses, scheduled, on);
  const shown = { person, program: { id, name: program.name }, given: doses.length };
  if (next.kind === 'complete') return { ...shown, state: 'complete', choices: [] };
  if (next.kind === 'none') return { ...shown, state: next.because, choices: [] };
  const vaccines = await everHeld(db, 'vaccine', program.vaccines);
  return {
    ...shown,
    state: 'due',
    type: next.step.type,
    ordinal: next.step.ordinal,
    choices: next.choices.map(({ vaccine, earliest, recommended }) => ({
      vaccine: vaccines.get(vaccine)?.name ?? vaccine,
      earliest,
      recommended,
    })),
  };
}

/** The priority groups people named when they registered, by person and program. */
export async function groupsOf(db: Db, people: readonly string[]): Promise<Map<string, string[]>> {
  if (people.length === 0) return new Map();
  const rows = await db
    .selectFrom('registration')
    .select(['person', 'program', 'priorityGroup'])
    .where('person', '=', (eb) => eb.fn.any(eb.val(people)))
    .where('priorityGroup', 'is not', null)
    .execute();
  return new Map(
    [...byProgram(rows)].map(([key, own]) => [key, own.flatMap(({ priorityGroup }) => priorityGroup ?? [])]),
  );
}

function byProgram<Row extends { person: string; program: string }>(
  rows: readonly Row[],
): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.person} ${row.program}`;
    found.set(key, [...(found.get(key) ?? []), row]);
  }
  return found;
}
