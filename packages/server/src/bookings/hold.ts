import { bookingTransitions, changeRefusal } from '@binhan/domain/booking';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { instantPlus } from '@binhan/domain/time';
import type { OwnBooking } from '@binhan/contract';
import type { Call } from '../http/call';
import { citizen } from '../people/implement';
import { actsFor, mayActFor } from '../people/store';
import { admission } from '../registrations/admission';
import type { Services } from '../services';
import { insertHold } from './insert-hold';
import { bookingPolicy } from './offers';
import { type OwnRow, ownBookings, ownRows } from './own-row';
import { isReason, notAReason } from './reasons';
import { hasSeat, lockSlot } from './seats';
import { giveFreeSeats } from './stand-by';

/** Holds a seat while somebody fills in the form. */
export async function hold(
  services: Services,
  call: Call,
  { slot, person }: { slot: string; person: string },
): Promise<OwnBooking | Refusal> {
  const caller = citizen(call.actor);
  if (!(await mayActFor(call.db, caller.person, person, call.today))) return refuse('not_found');
  const locked = await lockSlot(call.db, slot, call.now);
  if (locked === undefined) return refuse('not_found');
  const admitted = await admission(call.db, locked, person, call);
  if (isRefusal(admitted)) return admitted;
  if (!(await hasSeat(call.db, locked, call.now))) return refuse('no_seat_left');
  const policy = await bookingPolicy(call.db, locked, call.today);
  if (policy === undefined) return refuse('not_found');
  const heldUntil = instantPlus(call.now, policy.holdMinutes / 60);
  const id = await insertHold(services, call.db, {
    session: locked.session,
    slot,
    person,
    offer: locked.offer,
    heldUntil,
    madeBy: caller.userId,
    now: call.now,
  });
  if (id === undefined) return refuse('booked_already');
  await call.audit({ subjects: [person], area: locked.area, province: locked.province });
  return oneOwn(services, call, id);
}

/** Books a held seat: for a test with its reason, for a dose with the group of the registration. */
export async function book(
  services: Services,
  call: Call,
  { booking, reason: given }: { booking: string; reason?: string },
): Promise<OwnBooking | Refusal> {
  const row = await lockOwn(call, booking);
  if (row === undefined) return refuse('not_found');
  const over = row.heldUntil !== null && row.heldUntil <= new Date(call.now);
  const next = bookingTransitions[row.state].book;
  if (next === undefined || over) return refuse('wrong_state', { state: over ? 'expired' : row.state });
  const reason = await reasonFor(call, row, given);
  if (isRefusal(reason)) return reason;
  await call.db
    .updateTable('booking')
    .set({ state: next, reason, heldUntil: null, changedAt: call.now })
    .where('id', '=', booking)
    .execute();
  await call.audit({ subjects: [row.person], area: row.area, province: row.province });
  return oneOwn(services, call, booking);
}

async function reasonFor(call: Call, row: OwnRow, given: string | undefined): Promise<string | Refusal> {
  const admitted = await admission(call.db, row, row.person, call, { holdsSeat: true });
  if (isRefusal(admitted)) return admitted;
  if (admitted !== undefined) return given === undefined ? admitted.reason : notAReason('not_asked');
  if (given === undefined) return notAReason('required');
  return (await isReason(call.db, row, given, call.today, 'people')) ? given : notAReason();
}

/** Moves a booking: the new seat is taken first, and the former one is given to who waits for it. */
export async function move(
  services: Services,
  call: Call,
  { booking, slot }: { booking: string; slot: string },
): Promise<OwnBooking | Refusal> {
  const row = await changeable(call, booking);
  if (isRefusal(row)) return row;
  const locked = await lockSlot(call.db, slot, call.now);
  if (locked === undefined || locked.offer !== row.offer) return refuse('not_found');
  if (locked.id !== row.slot) {
    if (!(await hasSeat(call.db, locked, call.now))) return refuse('no_seat_left');
    await call.db
      .updateTable('booking')
      .set({ slot, session: locked.session, changedAt: call.now })
      .where('id', '=', booking)
      .execute();
    await call.db.deleteFrom('bookingReminder').where('booking', '=', booking).execute();
    await giveFreeSeats(services, call.db, row.session, call.now);
  }
  await call.audit({ subjects: [row.person], area: row.area, province: row.province });
  return oneOwn(services, call, booking);
}

/** Gives a seat back, to who waits for it if somebody does. */
export async function cancel(
  services: Services,
  call: Call,
  booking: string,
): Promise<{ done: true } | Refusal> {
  const row = await changeable(call, booking);
  if (isRefusal(row)) return row;
  await call.db
    .updateTable('booking')
    .set({ state: 'cancelled', heldUntil: null, changedAt: call.now })
    .where('id', '=', booking)
    .execute();
  await giveFreeSeats(services, call.db, row.session, call.now);
  await call.audit({ subjects: [row.person], area: row.area, province: row.province });
  return { done: true };
}

async function changeable(call: Call, booking: string): Promise<OwnRow | Refusal> {
  const row = await lockOwn(call, booking);
  if (row === undefined) return refuse('not_found');
  const policy = await bookingPolicy(call.db, row, call.today);
  if (policy === undefined) return refuse('not_found');
  const from = (row.from ?? row.startsAt).toISOString();
  return changeRefusal({ state: row.state, from }, policy, call.now) ?? row;
}

/** A booking of the caller or the household, locked for the change. */
async function lockOwn(call: Call, booking: string): Promise<OwnRow | undefined> {
  const people = await actsFor(call.db, citizen(call.actor).person, call.today);
  return ownRows(call)
    .where('booking.id', '=', booking)
    .where('booking.person', 'in', people)
    .forUpdate('booking')
    .executeTakeFirst();
}

async function oneOwn(services: Services, call: Call, booking: string): Promise<OwnBooking> {
  const row = await ownRows(call).where('booking.id', '=', booking).executeTakeFirstOrThrow();
  const [shown] = await ownBookings(services, call, [row]);
  if (shown === undefined) throw new TypeError('oneOwn: a row in, a booking out');
  return shown;
}
