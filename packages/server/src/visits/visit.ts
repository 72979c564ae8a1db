import { PersonDetails } from '@binhan/domain/person';
import { type Issue, type Refusal, refuse } from '@binhan/domain/refusals';
import type { DateOnly } from '@binhan/domain/time';
import { type Program, type Vaccine } from '@binhan/domain/vaccination';
import { actorId } from '../access/actor';
import { inForce } from '../catalog/by-kind';
import type { Call } from '../http/call';
import { ownSite } from '../tubes/site';
import type { StockSite } from '../stock/books';

/** A visit to a vaccination session, locked for a change: a booking and the person it is for. */
export interface LockedVisit {
  site: StockSite & { name: string };
  booking: string;
  person: string;
  session: string;
  /** The program of the session. */
  offer: string;
  bornOn?: string;
  /** Where the person lives today. */
  lives: { area: string | null; province: string };
  registration?: { id: string; group?: string };
}

/** The visit of a booking at a site, locked, if a dose may still be given at it. */
export async function openVisit(
  call: Call,
  { place, booking }: { place: string; booking: string },
): Promise<LockedVisit | Refusal> {
  const visit = await lockVisit(call, { place, booking });
  if (visit === undefined) return refuse('not_found');
  const given = await doseOf(call, booking);
  if (given !== undefined) return refuse('wrong_state', { state: 'given' });
  return (await closedBecause(call, booking, visit.state)) ?? visit;
}

/** The dose that was recorded at a visit. */
export function doseOf(call: Pick<Call, 'db'>, booking: string) {
  return call.db
    .selectFrom('dose')
    .selectAll()
    .where('booking', '=', booking)
    .where('state', '=', 'recorded')
    .executeTakeFirst();
}

/** Why nothing more is done at a visit at which no dose was given, if so. */
export async function closedBecause(
  call: Call,
  booking: string,
  state: string,
): Promise<Refusal | undefined> {
  const ended = await call.db
    .selectFrom('visit')
    .select('notGiven')
    .where('booking', '=', booking)
    .executeTakeFirst();
  if (typeof ended?.notGiven === 'string') return refuse('wrong_state', { state: 'not-given' });
  // Whoever arrived counts as served some hours after the session: what a device sends later still finds them.
  return state === 'arrived' || state === 'done' ? undefined : refuse('wrong_state', { state });
}

/** The visit of a booking at a site, locked, whatever became of it. */
export async function lockVisit(
  call: Call,
  { place, booking }: { place: string; booking: string },
): Promise<(LockedVisit & { state: string }) | undefined> {
  const site = await ownSite(call, place);
  if (site === undefined) return undefined;
  const row = await call.db
    .selectFrom('booking')
    .innerJoin('session', 'session.id', 'booking.session')
    .innerJoin('person', 'person.id', 'booking.person')
    .select(['booking.person', 'booking.session', 'booking.state', 'session.offer', 'person.details'])
    .select(['person.area', 'person.province'])
    .where('booking.id', '=', booking)
    .where('session.place', '=', place)
    .forUpdate('booking')
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const registered = await call.db
    .selectFrom('registration')
    .select(['id', 'priorityGroup'])
    .where('person', '=', row.person)
    .where('program', '=', row.offer)
    .where('state', 'in', ['waiting', 'invited'])
    .executeTakeFirst();
  const details = PersonDetails.safeParse(row.details);
  return {
    site,
    booking,
    state: row.state,
    person: row.person,
    session: row.session,
    offer: row.offer,
    ...(details.success ? { bornOn: details.data.bornOn } : {}),
    lives: { area: row.area, province: row.province },
    ...(registered === undefined
      ? {}
      : {
          registration: {
            id: registered.id,
            ...(registered.priorityGroup === null ? {} : { group: registered.priorityGroup }),
          },
        }),
  };
}

/** The program of a visit on a day, and a product of it that may be given then. */
export async function programAndVaccine(
  call: Call,
  visit: Pick<LockedVisit, 'site' | 'offer'>,
  vaccine: string,
  on: DateOnly,
): Promise<{ program: Program; product: Vaccine } | Refusal> {
  const program = (await inForce(call.db, 'program', visit.site, on)).get(visit.offer);
  if (program === undefined) return refuse('not_found');
  const product = program.vaccines.includes(vaccine)
    ? (await inForce(call.db, 'vaccine', visit.site, on)).get(vaccine)
    : undefined;
  return product === undefined ? wrong({ code: 'not_an_option', path: ['vaccine'] }) : { program, product };
}

/** What is put down about the end of a visit. */
export async function endVisit(
  call: Call,
  { booking, person, site }: Pick<LockedVisit, 'booking' | 'person' | 'site'>,
  set: {
    observeUntil?: string;
    leftAt?: string;
    leftNote?: string | null;
    notGiven?: string;
    next?: 'invite-again' | 'refer' | 'offer-other-vaccine' | 'ask-for-record' | 'close';
    againOn?: string | null;
    note?: string | null;
    endedAt?: string;
  },
): Promise<void> {
  const by = set.endedAt === undefined ? {} : { endedBy: actorId(call.actor) ?? null };
  await call.db
    .insertInto('visit')
    .values({
      booking,
      person,
      place: site.id,
      leftNote: null,
      notGiven: null,
      next: null,
      againOn: null,
      note: null,
      endedBy: null,
      ...set,
      ...by,
    })
    .onConflict((conflict) => conflict.column('booking').doUpdateSet({ ...set, ...by }))
    .execute();
}

/** A booking that was dealt with. */
export async function serveBooking(call: Call, booking: string): Promise<void> {
  await call.db
    .updateTable('booking')
    .set({ state: 'done', changedAt: call.now })
    .where('id', '=', booking)
    .where('state', '=', 'arrived')
    .execute();
}

/** One value that is wrong. */
export function wrong(issue: Issue): Refusal {
  return refuse('invalid_input', { issues: [issue] });
}
