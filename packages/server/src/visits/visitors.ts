import type { Visitor } from '@binhan/contract';
import { Answers } from '@binhan/domain/declaration';
import { PersonDetails } from '@binhan/domain/person';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import { type DateOnly } from '@binhan/domain/time';
import { type Program, mayBeGiven, nextDose } from '@binhan/domain/vaccination';
import type { Selectable } from 'kysely';
import { inForce } from '../catalog/by-kind';
import type { DoseTable, RegistrationTable } from '../database/vaccination-tables';
import type { ScreeningTable, VisitTable } from '../database/visit-tables';
import { doseFromRow } from '../doses/dose-rows';
import type { Call } from '../http/call';
import { nameOf } from '../people/shown-name';

/** A booking of a vaccination session with its person. */
export interface VisitRow {
  id: string;
  person: string;
  code: string;
  queueNumber: number | null;
  details: unknown;
  scanned: unknown;
}

/** What is known of the visits of some people. */
interface Known {
  doses: Selectable<DoseTable>[];
  registrations: Pick<Selectable<RegistrationTable>, 'person' | 'priorityGroup' | 'history'>[];
  screenings: Selectable<ScreeningTable>[];
  visits: Map<string, Selectable<VisitTable>>;
  conflicts: ReadonlySet<string>;
}

/** Bookings of vaccination sessions at a site of people who arrived. */
export function visitRows(call: Pick<Call, 'db'>, place: string) {
  return call.db
    .selectFrom('booking')
    .innerJoin('session', 'session.id', 'booking.session')
    .innerJoin('person', 'person.id', 'booking.person')
    .select(['booking.id', 'booking.person', 'booking.code', 'booking.queueNumber'])
    .select(['person.details', 'person.scanned'])
    .where('session.place', '=', place)
    .where('booking.state', 'in', ['arrived', 'done']);
}

/** Bookings as whoever screens and vaccinates sees them, with what is due on a day. */
export async function visitors(
  call: Pick<Call, 'db'>,
  rows: readonly VisitRow[],
  { id, program }: { id: string; program: Program | undefined },
  on: DateOnly,
): Promise<Visitor[]> {
  if (rows.length === 0) return [];
  const known = await knownOf(call, rows, id);
  return rows.map((row) => visitorOf(row, known, program, on));
}

/** One visit after a change. */
export async function oneVisitor(
  call: Call,
  {
    site,
    booking,
    offer,
  }: { site: { id: string; area: string; province: string }; booking: string; offer: string },
  on: DateOnly,
): Promise<Visitor | Refusal> {
  const row = await visitRows(call, site.id).where('booking.id', '=', booking).executeTakeFirst();
  const program = (await inForce(call.db, 'program', site, on)).get(offer);
  const [shown] = row === undefined ? [] : await visitors(call, [row], { id: offer, program }, on);
  return shown ?? refuse('not_found');
}

async function knownOf({ db }: Pick<Call, 'db'>, rows: readonly VisitRow[], program: string): Promise<Known> {
  const people = rows.map(({ person }) => person);
  const bookings = rows.map(({ id }) => id);
  const doses = await db
    .selectFrom('dose')
    .selectAll()
    .where('person', 'in', people)
    .where('program', '=', program)
    .where('state', '=', 'recorded')
    .orderBy('givenOn')
    .orderBy('number')
    .execute();
  const registrations = await db
    .selectFrom('registration')
    .select(['person', 'priorityGroup', 'history'])
    .where('person', 'in', people)
    .where('program', '=', program)
    .orderBy('registeredAt', 'desc')
    .execute();
  const screenings = await db
    .selectFrom('screening')
    .selectAll()
    .where('booking', 'in', bookings)
    .orderBy('screenedAt', 'desc')
    .orderBy('number', 'desc')
    .execute();
  const visits = await db.selectFrom('visit').selectAll().where('booking', 'in', bookings).execute();
  const conflicts = await db
    .selectFrom('doseConflict')
    .select(['first', 'second'])
    .where('person', 'in', people)
    .where('decidedAt', 'is', null)
    .execute();
  return {
    doses,
    registrations,
    screenings,
    visits: new Map(visits.map((visit) => [visit.booking, visit])),
    conflicts: new Set(conflicts.flatMap(({ first, second }) => [first, second])),
  };
}

function visitorOf(row: VisitRow, known: Known, program: Program | undefined, on: DateOnly): Visitor {
  const name = nameOf(row);
  const details = PersonDetails.safeParse(row.details);
  const registration = known.registrations.find(({ person }) => person === row.person);
  const history = Answers.safeParse(registration?.history);
  const mine = known.doses.find(({ booking }) => booking === row.id);
  const before = known.doses
    .filter(({ person, id }) => person === row.person && id !== mine?.id)
    .map(doseFromRow);
  const screening = known.screenings.find(({ booking }) => booking === row.id);
  const visit = known.visits.get(row.id);
  const groups = typeof registration?.priorityGroup === 'string' ? [registration.priorityGroup] : [];
  return {
    booking: row.id,
    code: row.code,
    ...(row.queueNumber === null ? {} : { queueNumber: row.queueNumber }),
    stage: stageOf(visit, screening, mine !== undefined),
    ...(name === undefined ? {} : { name }),
    ...(details.success ? { bornOn: details.data.bornOn } : {}),
    ...(details.success && program !== undefined
      ? { due: dueOf(program, before, { bornOn: details.data.bornOn, groups }, on) }
      : {}),
    before: before.map(({ program: of, vaccine, type, ordinal, givenOn }) => ({
      program: of,
      vaccine,
      type,
      ordinal,
      givenOn,
    })),
    ...(history.success ? { history: history.data } : {}),
    ...(screening === undefined
      ? {}
      : {
          screening: {
            vaccine: screening.vaccine,
            conclusion: screening.conclusion,
            because: screening.because,
            at: screening.screenedAt.toISOString(),
            cleared: screening.clearedAt !== null,
          },
        }),
    ...(mine === undefined
      ? {}
      : {
          dose: {
            id: mine.id,
            vaccine: mine.vaccine,
            type: mine.type,
            ordinal: mine.ordinal,
            at: (mine.givenAt ?? mine.recordedAt).toISOString(),
            observeUntil: (visit?.observeUntil ?? mine.givenAt ?? mine.recordedAt).toISOString(),
            conflict: known.conflicts.has(mine.id),
          },
        }),
    ...(visit === undefined || visit.notGiven === null
      ? {}
      : {
          notGiven: {
            reason: visit.notGiven,
            ...(visit.againOn === null ? {} : { againOn: visit.againOn }),
          },
        }),
  };
}

function stageOf(
  visit: Selectable<VisitTable> | undefined,
  screening: Selectable<ScreeningTable> | undefined,
  given: boolean,
): Visitor['stage'] {
  if (given) return visit === undefined || visit.leftAt === null ? 'observing' : 'left';
  if (visit !== undefined && visit.notGiven !== null) return 'not-given';
  return screening !== undefined && mayBeGiven(screening.conclusion, screening.clearedAt !== null)
    ? 'to-vaccinate'
    : 'to-screen';
}

function dueOf(
  program: Program,
  before: Parameters<typeof nextDose>[1],
  person: Parameters<typeof nextDose>[2],
  on: DateOnly,
): NonNullable<Visitor['due']> {
  const next = nextDose(program, before, person, on);
  return next.kind === 'due'
    ? { kind: 'due', type: next.step.type, ordinal: next.step.ordinal, choices: next.choices }
    : next;
}
