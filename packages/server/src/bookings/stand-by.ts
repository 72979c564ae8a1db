import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { type Instant, instantPlus } from '@binhan/domain/time';
import { dateIn } from '@binhan/domain/time';
import type { Transaction } from 'kysely';
import type { Database } from '../database/schema';
import type { Call } from '../http/call';
import { citizen } from '../people/implement';
import { mayActFor } from '../people/store';
import { admission } from '../registrations/admission';
import type { Services } from '../services';
import { insertHold } from './insert-hold';
import { bookingMessage } from './message';
import { bookingPolicy, offersOf } from './offers';
import { freeSlots, hasSeat, lockSlot } from './seats';
import { tell } from './tell';

/** Waits for a seat of a full session; asking twice keeps the place. */
export async function standBy(
  call: Call,
  { session, person }: { session: string; person: string },
): Promise<{ place: number } | Refusal> {
  const caller = citizen(call.actor);
  if (!(await mayActFor(call.db, caller.person, person, call.today))) return refuse('not_found');
  const row = await call.db
    .selectFrom('session')
    .select(['id', 'offer', 'area', 'province'])
    .where('id', '=', session)
    .where('state', '=', 'open')
    .where('endsAt', '>', new Date(call.now))
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return refuse('not_found');
  const admitted = await admission(call.db, row, person, call);
  if (isRefusal(admitted)) return admitted;
  const live = await call.db
    .selectFrom('booking')
    .select('id')
    .where('person', '=', person)
    .where('offer', '=', row.offer)
    .where((eb) =>
      eb.or([
        eb('state', 'in', ['booked', 'arrived']),
        eb.and([eb('state', '=', 'held'), eb('heldUntil', '>', new Date(call.now))]),
      ]),
    )
    .executeTakeFirst();
  if (live !== undefined) return refuse('booked_already');
  const slots = await freeSlots(call.db, [session], call.now);
  if (slots.some(({ free }) => free > 0)) return refuse('seats_left');
  await call.db
    .insertInto('standBy')
    .values({ session, person, since: call.now, askedBy: caller.userId })
    .onConflict((conflict) => conflict.columns(['session', 'person']).doNothing())
    .execute();
  await call.audit({ subjects: [person], area: row.area, province: row.province });
  const waiting = await call.db
    .selectFrom('standBy')
    .select('person')
    .where('session', '=', session)
    .orderBy('number')
    .execute();
  return { place: waiting.findIndex((one) => one.person === person) + 1 };
}

/** Ends the list of a session that will not be held, and tells everybody on it. */
export async function endStandBy(
  services: Pick<Services, 'outbox' | 'settings'>,
  call: Call,
  session: string,
): Promise<void> {
  const rows = await call.db
    .selectFrom('standBy')
    .innerJoin('session', 'session.id', 'standBy.session')
    .innerJoin('place', 'place.id', 'session.place')
    .innerJoin('loginUser', 'loginUser.id', 'standBy.askedBy')
    .select(['phoneNumber', 'session.offer', 'session.area', 'session.province', 'session.startsAt'])
    .select('place.name as site')
    .where('standBy.session', '=', session)
    .orderBy('standBy.number')
    .execute();
  await call.db.deleteFrom('standBy').where('session', '=', session).execute();
  const offerOf = await offersOf(call.db, rows, call.today);
  const messages = rows.flatMap((row) => {
    if (row.phoneNumber === null) return [];
    const about = { offer: offerOf(row).name, site: row.site, from: row.startsAt.toISOString(), code: '' };
    const text = bookingMessage('stand-by-ended', about, services.settings);
    return [{ channel: 'sms' as const, recipient: row.phoneNumber, text }];
  });
  await services.outbox.put(call.db, messages, call.now);
}

/** Holds free seats of a session for those who wait, first come first served, and tells them. Gives how many. */
export async function giveFreeSeats(
  services: Pick<Services, 'newId' | 'outbox' | 'settings'>,
  trx: Transaction<Database>,
  session: string,
  now: Instant,
): Promise<number> {
  const waiting = await trx
    .selectFrom('standBy')
    .innerJoin('session', 'session.id', 'standBy.session')
    .select(['standBy.person', 'standBy.askedBy', 'session.offer', 'session.area', 'session.province'])
    .where('standBy.session', '=', session)
    .where('session.state', '=', 'open')
    .orderBy('standBy.number')
    .forUpdate('standBy')
    .skipLocked()
    .execute();
  const [first] = waiting;
  if (first === undefined) return 0;
  const policy = await bookingPolicy(trx, first, dateIn(now, services.settings.timeZone));
  if (policy === undefined) return 0;
  const heldUntil = instantPlus(now, policy.standbyHoldMinutes / 60);
  const held: string[] = [];
  for (const { person, askedBy, offer } of waiting) {
    const slot = await freeSlot(trx, session, now);
    if (slot === undefined) break;
    const id = await insertHold(services, trx, {
      session,
      slot: slot.id,
      person,
      offer,
      heldUntil,
      madeBy: askedBy,
      now,
    });
    // Who found a seat elsewhere meanwhile waits no longer.
    await trx.deleteFrom('standBy').where('session', '=', session).where('person', '=', person).execute();
    if (id !== undefined) held.push(id);
  }
  await tell(services, trx, 'offered', held, now);
  return held.length;
}

/** The first slot with a seat, locked; the look without a lock only says where it is worth to try. */
async function freeSlot(trx: Transaction<Database>, session: string, now: Instant) {
  for (const { id, free } of await freeSlots(trx, [session], now)) {
    if (free === 0) continue;
    const locked = await lockSlot(trx, id, now);
    if (locked !== undefined && (await hasSeat(trx, locked, now))) return locked;
  }
  return undefined;
}
