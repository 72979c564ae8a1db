import { dateIn } from '@binhan/domain/time';
import type { Selectable } from 'kysely';
import { insertHold } from '../bookings/insert-hold';
import { type LockedSlot, hasSeat, lockSlot } from '../bookings/seats';
import { tell } from '../bookings/tell';
import type { ChangeSetTable } from '../database/schema';
import type { CarriedOut, Carrier } from '../imports/carrier';
import { findOrCreateByIdentifier } from '../people/store';
import type { Services } from '../services';
import { doseOf } from './dose-of';
import { KeptPerson } from './kept-person';
import { registerPeople, tellRegisteredByList } from './register-people';

/**
 * Books the next people of a list, or registers them where its session gives doses; in the order of its rows, each the first
 * seat of the session that is free. Who finds none, or has one already, is said so and no seat is taken twice: the same lock
 * and the same hold as for everybody else.
 */
export async function bookPeople(
  services: Services,
  { db, now, by }: Carrier,
  file: Selectable<ChangeSetTable>,
  findings: readonly unknown[],
): Promise<CarriedOut> {
  const dose = await doseOf(db, file.session, dateIn(now, services.settings.timeZone));
  if (dose !== undefined) return registerPeople(services, { db, now, by }, file, dose, findings);
  const next = await seatsOf(db, file.session ?? '', now);
  const outcomes: { issues: { code: string; path: string[] }[]; booking?: string }[] = [];
  const subjects: string[] = [];
  for (const finding of findings) {
    const { details, reason = file.reason } = KeptPerson.parse(finding);
    const slot = await next();
    if (slot === undefined) {
      outcomes.push({ issues: [{ code: 'session_full', path: ['name'] }] });
      continue;
    }
    const known = { identifiers: details.identifiers, details };
    const person = await findOrCreateByIdentifier(services, db, known, now);
    subjects.push(person.id);
    const seat = { session: slot.session, slot: slot.id, person: person.id, offer: slot.offer };
    const booking = await insertHold(services, db, { ...seat, heldUntil: now, madeBy: by, now });
    if (booking === undefined) {
      outcomes.push({ issues: [{ code: 'has_appointment', path: ['name'] }] });
      continue;
    }
    await db
      .updateTable('booking')
      .set({ state: 'booked', reason, heldUntil: null, changedAt: now })
      .where('id', '=', booking)
      .execute();
    outcomes.push({ issues: [], booking });
  }
  return { outcomes, subjects };
}

/** Tells those of a list who have a phone what was booked for them. */
export async function tellListed(
  services: Services,
  { db, now }: Carrier,
  carried: CarriedOut,
): Promise<void> {
  const booked = carried.outcomes.flatMap(({ booking }) => booking ?? []);
  await tell(services, db, 'listed', booked, now);
  await tellRegisteredByList(services, { db, now }, carried);
}

/** Gives the first slot of a session with a free seat, again and again; slots are locked in their order, as they are needed. */
async function seatsOf(db: Carrier['db'], session: string, now: string) {
  const slots = await db
    .selectFrom('slot')
    .select('id')
    .where('session', '=', session)
    .orderBy('startsAt')
    .orderBy('id')
    .execute();
  let place = 0;
  let locked: LockedSlot | undefined;
  return async (): Promise<LockedSlot | undefined> => {
    for (;;) {
      if (locked !== undefined && (await hasSeat(db, locked, now))) return locked;
      const slot = slots[place];
      if (slot === undefined) return undefined;
      place += 1;
      locked = await lockSlot(db, slot.id, now);
    }
  };
}
