import type { Issue } from '@binhan/domain/refusals';
import type { DoseFacts } from '@binhan/domain/vaccination';
import { type Selectable, type Transaction, sql } from 'kysely';
import type { ChangeSetTable, Database } from '../database/schema';
import { lockRecords, recordDose } from '../doses/record-dose';
import type { CarriedOut, Carrier } from '../imports/carrier';
import { createPerson, identifierHash, saveDetails } from '../people/store';
import type { Services } from '../services';
import { KeptDose, recordedDoses } from './kept-doses';
import { knownPeople } from './known-people';
import { isSameDose } from './same-dose';

/** Where somebody lives today. */
type Where = { area: string | null; province: string };

/**
 * Writes the next doses of a file into the records, each with the file and the row it came from. Whose a row is, and
 * whether the dose is there already, is asked again: since it was read others may have written both.
 */
export async function recordDoses(
  services: Services,
  { db, now, by }: Carrier,
  file: Selectable<ChangeSetTable>,
  findings: readonly unknown[],
): Promise<CarriedOut> {
  const rows = findings.map((finding) => KeptDose.parse(finding));
  await lockPeople(services, db, file.owner, rows);
  const people = await knownPeople(
    services,
    db,
    file.owner,
    rows.map(({ details }) => details),
  );
  const made = new Map<string, Where>();
  const persons: (string | undefined)[] = [];
  for (const { details } of rows) {
    const whose = people.whose(details);
    if (whose === 'new') {
      const { id } = await createPerson(services, db, now);
      made.set(id, await saveDetails(services, db, id, details, now));
      people.add(details, id);
      persons.push(id);
    } else persons.push(whose === 'another' ? undefined : whose.person);
  }
  const subjects = [...new Set(persons.filter((person) => person !== undefined))];
  await lockRecords(db, subjects);
  const where = new Map([...(await areasOf(db, subjects)), ...made]);
  const recorded: (DoseOf & { person: string })[] = await recordedDoses(db, subjects);
  const outcomes: { issues: Issue[] }[] = [];
  for (const [place, { row, facts }] of rows.entries()) {
    const person = persons[place];
    const lives = where.get(person ?? '');
    if (person === undefined || lives === undefined)
      outcomes.push({ issues: [{ code: 'number_of_another', path: ['number'] }] });
    else if (recorded.some((dose) => dose.person === person && isSameDose(dose, facts)))
      outcomes.push({ issues: [{ code: 'dose_known', path: ['vaccine'] }] });
    else {
      const source = { changeSet: file.id, row: String(row) };
      const line = { person, facts, grade: 'imported' as const, ...lives, place: file.owner, source };
      await recordDose(services, db, { ...line, recordedBy: by }, now);
      recorded.push({ person, ...facts });
      outcomes.push({ issues: [] });
    }
  }
  return { outcomes, subjects };
}

type DoseOf = Parameters<typeof isSameDose>[0] & Pick<DoseFacts, 'program'>;

/**
 * One file at a time makes people of a site or of a number; all locks of a batch in one order, so that two batches wait
 * for one another and never each for the other.
 */
async function lockPeople(
  services: Pick<Services, 'secrets'>,
  db: Transaction<Database>,
  place: string,
  rows: readonly KeptDose[],
): Promise<void> {
  const numbers = rows.flatMap(({ details }) =>
    details.identifiers.map((one) => identifierHash(services, one)),
  );
  const keys = [`dose-file:${place}`, ...[...new Set(numbers)].sort()];
  await sql`select pg_advisory_xact_lock(hashtextextended(key, 0))
    from unnest(${keys}::text[]) with ordinality as kept (key, place) order by place`.execute(db);
}

async function areasOf(db: Transaction<Database>, people: readonly string[]): Promise<Map<string, Where>> {
  if (people.length === 0) return new Map();
  const rows = await db
    .selectFrom('person')
    .select(['id', 'area', 'province'])
    .where('id', '=', (eb) => eb.fn.any(eb.val(people)))
    .execute();
  return new Map(rows.map(({ id, area, province }) => [id, { area, province }]));
}
