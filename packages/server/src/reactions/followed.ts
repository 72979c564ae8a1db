import type { FollowedDose, OutputOf, ReceivedOf, UnservedVisit, contract } from '@binhan/contract';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { datePlus } from '@binhan/domain/time';
import type { Selectable } from 'kysely';
import { everHeld, inForce, vaccinationPolicy } from '../catalog/by-kind';
import type { DoseTable } from '../database/vaccination-tables';
import type { Call } from '../http/call';
import { citizen } from '../people/implement';
import { nameOf } from '../people/shown-name';
import { actsFor } from '../people/store';
import type { Services } from '../services';
import { reportEvent } from './report-event';

type Reactions = (typeof contract)['reactions'];

/** Days for which a visit without a dose is shown. */
const UNSERVED_DAYS = 60;

/** What is said of what the catalogue does not hold any more. */
const named = (id: string) => ({ vi: id, en: id });

/** Doses of the caller and the household that are being followed, and visits without a dose. */
export async function followed(
  { settings }: Pick<Services, 'settings'>,
  call: Call,
): Promise<OutputOf<Reactions['followed']>> {
  const people = await actsFor(call.db, citizen(call.actor).person, call.today);
  const { area, defaultArea } = settings.province;
  const where = { area: defaultArea, province: area };
  const policy = await vaccinationPolicy(call.db, where, call.today);
  const doses = await call.db
    .selectFrom('dose')
    .innerJoin('person', 'person.id', 'dose.person')
    .leftJoin('place', 'place.id', 'dose.place')
    .leftJoin('visit', 'visit.booking', 'dose.booking')
    .leftJoin('lot', 'lot.id', 'dose.lotId')
    .selectAll('dose')
    .select(['person.details', 'person.scanned', 'place.name as site', 'visit.observeUntil', 'visit.leftAt'])
    .select('lot.state as lotState')
    .where('dose.person', 'in', people)
    .where('dose.state', '=', 'recorded')
    .where('dose.givenAt', 'is not', null)
    .where('dose.givenOn', '>=', datePlus(call.today, -(policy?.diaryDays ?? 0)))
    .orderBy('dose.givenAt', 'desc')
    .orderBy('dose.id')
    .execute();
  const shown = await shownDoses(call, doses);
  const visits = await unserved(call, people);
  await call.audit({ subjects: [...new Set([...shown, ...visits].map(({ person }) => person))] });
  const reactions = await inForce(call.db, 'reaction', where, call.today);
  return {
    doses: shown,
    visits,
    reactions: [...reactions].map(([id, { name, severe, advice }]) => ({ id, name, severe, advice })),
  };
}

type FollowedRow = Selectable<DoseTable> & {
  details: unknown;
  scanned: unknown;
  site: string | null;
  observeUntil: Date | null;
  leftAt: Date | null;
  lotState: string | null;
};

async function shownDoses(call: Call, rows: readonly FollowedRow[]): Promise<FollowedDose[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const [programs, vaccines] = [
    await everHeld(
      call.db,
      'program',
      rows.map(({ program }) => program),
    ),
    await everHeld(
      call.db,
      'vaccine',
      rows.map(({ vaccine }) => vaccine),
    ),
  ];
  const questions = await call.db
    .selectFrom('doseQuestion')
    .selectAll()
    .where('dose', 'in', ids)
    .orderBy('day')
    .execute();
  const events = await call.db
    .selectFrom('adverseEvent')
    .select(['id', 'dose', 'reportedAt', 'startedOn', 'state', 'reactions'])
    .where('dose', 'in', ids)
    .orderBy('reportedAt', 'desc')
    .execute();
  return rows.map((row) => {
    const name = nameOf(row);
    const program = programs.get(row.program);
    const vaccine = vaccines.get(row.vaccine);
    return {
      id: row.id,
      person: row.person,
      ...(name === undefined ? {} : { name }),
      program: program?.name ?? named(row.program),
      vaccine: vaccine?.name ?? row.vaccine,
      type: row.type,
      ordinal: row.ordinal,
      givenAt: (row.givenAt ?? row.recordedAt).toISOString(),
      ...(row.site === null ? {} : { site: row.site }),
      ...(row.observeUntil === null || row.leftAt !== null
        ? {}
        : { observeUntil: row.observeUntil.toISOString() }),
      afterwards: program?.afterwards ?? named(''),
      ...(vaccine?.advice === undefined ? {} : { advice: vaccine.advice }),
      askedUntil: datePlus(row.givenOn, Math.max(0, ...(program?.askOnDays ?? []))),
      questions: questions
        .filter(({ dose }) => dose === row.id)
        .map(({ day, askedAt, fine, answeredAt }) => ({
          day,
          askedAt: askedAt.toISOString(),
          ...(fine === null ? {} : { fine }),
          ...(answeredAt === null ? {} : { answeredAt: answeredAt.toISOString() }),
        })),
      events: events
        .filter(({ dose }) => dose === row.id)
        .map(({ id, reportedAt, startedOn, state, reactions }) => ({
          id,
          reportedAt: reportedAt.toISOString(),
          startedOn,
          state,
          reactions,
        })),
      ...(row.lotState === 'held' || row.lotState === 'recalled' ? { lot: row.lotState } : {}),
    };
  });
}

async function unserved(call: Call, people: readonly string[]): Promise<UnservedVisit[]> {
  const rows = await call.db
    .selectFrom('visit')
    .innerJoin('booking', 'booking.id', 'visit.booking')
    .innerJoin('session', 'session.id', 'booking.session')
    .innerJoin('person', 'person.id', 'visit.person')
    .innerJoin('place', 'place.id', 'visit.place')
    .select(['visit.person', 'visit.notGiven', 'visit.againOn', 'visit.endedAt', 'session.offer'])
    .select(['person.details', 'person.scanned', 'place.name as site'])
    .where('visit.person', 'in', people)
    .where('visit.notGiven', 'is not', null)
    .where('session.heldOn', '>=', datePlus(call.today, -UNSERVED_DAYS))
    .orderBy('visit.endedAt', 'desc')
    .orderBy('visit.booking')
    .execute();
  const [programs, reasons] = [
    await everHeld(
      call.db,
      'program',
      rows.map(({ offer }) => offer),
    ),
    await everHeld(
      call.db,
      'not-given-reason',
      rows.flatMap(({ notGiven }) => notGiven ?? []),
    ),
  ];
  return rows.map((row) => {
    const name = nameOf(row);
    return {
      person: row.person,
      ...(name === undefined ? {} : { name }),
      program: programs.get(row.offer)?.name ?? named(row.offer),
      site: row.site,
      at: (row.endedAt ?? new Date(call.now)).toISOString(),
      advice: reasons.get(row.notGiven ?? '')?.advice ?? named(''),
      ...(row.againOn === null ? {} : { againOn: row.againOn }),
    };
  });
}

/** How somebody is on a day they were asked. */
export async function answer(
  call: Call,
  { dose, day, fine }: ReceivedOf<Reactions['answer']>,
): Promise<{ done: true } | Refusal> {
  const row = await ownDose(call, dose);
  if (row === undefined) return refuse('not_found');
  const answered = await call.db
    .updateTable('doseQuestion')
    .set({ fine, answeredAt: call.now })
    .where('dose', '=', dose)
    .where('day', '=', day)
    .returning('day')
    .executeTakeFirst();
  if (answered === undefined) return refuse('not_found');
  await call.audit({ subjects: [row.person], area: row.area, province: row.province });
  return { done: true };
}

/** The person, or whoever acts for them, reports what was seen. */
export async function report(
  services: Services,
  call: Call,
  { dose, event }: ReceivedOf<Reactions['report']>,
): Promise<OutputOf<Reactions['report']> | Refusal> {
  const row = await ownDose(call, dose);
  if (row === undefined) return refuse('not_found');
  const reported = await reportEvent(services, call, row, event, { byPerson: true });
  if (isRefusal(reported)) return reported;
  await call.audit({ subjects: [row.person], area: row.area, province: row.province });
  return reported;
}

/** A dose of the caller or the household. */
async function ownDose(call: Call, dose: string) {
  const people = await actsFor(call.db, citizen(call.actor).person, call.today);
  return call.db
    .selectFrom('dose')
    .selectAll()
    .where('id', '=', dose)
    .where('person', 'in', people)
    .where('state', '=', 'recorded')
    .executeTakeFirst();
}
