import { PersonDetails } from '@binhan/domain/person';
import { type DateOnly, type Instant, dateIn, datePlus } from '@binhan/domain/time';
import { type Program, nextDose } from '@binhan/domain/vaccination';
import { type Transaction, sql } from 'kysely';
import type { Database } from '../database/schema';
import { programsAt } from '../programs/program-at';
import type { Services } from '../services';
import { dosesOfProgram, groupsOf } from './due';
import { tellPeople } from './tell';

const BATCH = 500;

/** Somebody who got doses of a program, is not registered for the next, and their last dose. */
interface Candidate {
  person: string;
  program: string;
  details: unknown;
  area: string | null;
  province: string;
}

/** Tells people once per dose that the day has come on which the next one is recommended. Gives how many. */
export async function recallDue(services: Services, now: Instant): Promise<number> {
  const today = dateIn(now, services.settings.timeZone);
  let told = 0;
  let after: { person: string; program: string } | undefined;
  for (;;) {
    const { found, sent } = await services.database.db
      .transaction()
      .execute((trx) => recallNext(services, trx, after, today, now));
    told += sent;
    after = found.at(-1);
    if (after === undefined || found.length < BATCH) return told;
  }
}

async function recallNext(
  services: Services,
  trx: Transaction<Database>,
  after: { person: string; program: string } | undefined,
  today: DateOnly,
  now: Instant,
): Promise<{ found: Candidate[]; sent: number }> {
  const found = await candidates(trx, after, today);
  const groups = await groupsOf(
    trx,
    found.map(({ person }) => person),
  );
  const told = [];
  for (const one of found) {
    const program = (await programsAt(trx, one, today)).get(one.program);
    if (program === undefined) continue;
    const step = await dueStep(trx, one, program, groups.get(`${one.person} ${one.program}`) ?? [], today);
    if (step === undefined) continue;
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('recall')
      .values({ person: one.person, program: one.program, ...step, sentAt: now })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 1n) told.push({ person: one.person, about: { program: program.name } });
  }
  await tellPeople(services, trx, 'due', told, now);
  return { found, sent: told.length };
}

/** The step whose recommended day has come, if one has. */
async function dueStep(
  trx: Transaction<Database>,
  { person, program: id, details }: Candidate,
  program: Program,
  groups: readonly string[],
  today: DateOnly,
) {
  const known = PersonDetails.safeParse(details);
  if (!known.success) return undefined;
  const doses = await dosesOfProgram(trx, person, id);
  const next = nextDose(program, doses, { bornOn: known.data.bornOn, groups }, today);
  if (next.kind !== 'due' || !next.choices.some(({ recommended }) => recommended <= today)) return undefined;
  return { type: next.step.type, ordinal: next.step.ordinal };
}

/** Those whose last dose was not today, page by page: what is due, the program says. */
async function candidates(
  trx: Transaction<Database>,
  after: { person: string; program: string } | undefined,
  today: DateOnly,
): Promise<Candidate[]> {
  const later =
    after === undefined
      ? sql`true`
      : sql`(dose.person, dose.program) > (${after.person}::uuid, ${after.program})`;
  const { rows } = await sql<Candidate>`
    select dose.person, dose.program, person.details, person.area, person.province
    from dose join person on person.id = dose.person
    where dose.state = 'recorded' and ${later} and not exists (
      select from registration
      where registration.person = dose.person and registration.program = dose.program
        and registration.state in ('waiting', 'invited'))
    group by dose.person, dose.program, person.details, person.area, person.province
    having max(dose.given_on) <= ${datePlus(today, -1)}::date
    order by dose.person, dose.program limit ${BATCH}`.execute(trx);
  return rows;
}
