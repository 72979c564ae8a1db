import type { OwnBooking } from '@binhan/contract';
import { type BookingPolicy, changeRefusal } from '@binhan/domain/booking';
import { type Instant, instantPlus } from '@binhan/domain/time';
import { signQr } from '@binhan/qr/signed';
import type { Call } from '../http/call';
import type { Services } from '../services';
import { bookingPolicy, offersOf } from './offers';

/** A booking, its slot, its session and its site in one row. */
export type OwnRow = Awaited<ReturnType<ReturnType<typeof ownRows>['execute']>>[number];

/** Bookings with all that is shown of them. */
export function ownRows(call: Call) {
  return call.db
    .selectFrom('booking')
    .innerJoin('session', 'session.id', 'booking.session')
    .innerJoin('place', 'place.id', 'session.place')
    .leftJoin('slot', 'slot.id', 'booking.slot')
    .select(['booking.id', 'booking.person', 'booking.session', 'booking.slot', 'booking.state'])
    .select(['booking.code', 'booking.reason', 'booking.heldUntil', 'booking.queueNumber', 'booking.madeAt'])
    .select(['session.offer', 'session.area', 'session.province', 'session.startsAt', 'session.endsAt'])
    .select(['slot.startsAt as from', 'slot.endsAt as until'])
    .select(['place.id as place', 'place.name as placeName', 'place.address as placeAddress']);
}

/** Rows as the person sees them; only a booked seat has a code to show. */
export async function ownBookings(
  services: Services,
  call: Call,
  rows: readonly OwnRow[],
): Promise<OwnBooking[]> {
  const offerOf = await offersOf(call.db, rows, call.today);
  const policies = new Map<string, BookingPolicy | undefined>();
  const shown: OwnBooking[] = [];
  for (const row of rows) {
    if (!policies.has(row.area)) policies.set(row.area, await bookingPolicy(call.db, row, call.today));
    const policy = policies.get(row.area);
    const from = (row.from ?? row.startsAt).toISOString();
    const until = (row.until ?? row.endsAt).toISOString();
    shown.push({
      id: row.id,
      person: row.person,
      session: row.session,
      slot: row.slot ?? row.session,
      state: stateAt(row, call.now),
      code: row.code,
      from,
      until,
      ...(row.state === 'held' && row.heldUntil !== null ? { heldUntil: row.heldUntil.toISOString() } : {}),
      ...(row.queueNumber === null ? {} : { queueNumber: row.queueNumber }),
      site: { id: row.place, name: row.placeName, area: row.area, address: row.placeAddress },
      offer: offerOf(row),
      ...(row.reason === null ? {} : { reason: row.reason }),
      ...(row.state === 'booked' ? { qr: await appointmentCode(services, row.id, call.now, until) } : {}),
      changeable:
        policy !== undefined &&
        changeRefusal({ state: stateAt(row, call.now), from }, policy, call.now) === undefined,
    });
  }
  return shown;
}

/** A hold that ran out is over, whether somebody has noted it or not. */
function stateAt(row: Pick<OwnRow, 'state' | 'heldUntil'>, now: Instant): OwnRow['state'] {
  const over = row.state === 'held' && row.heldUntil !== null && row.heldUntil <= new Date(now);
  return over ? 'expired' : row.state;
}

/** The appointment's code lasts as long as the desk may still let somebody in. */
export function appointmentCode(
  services: Services,
  booking: string,
  now: Instant,
  until: Instant,
): Promise<string> {
  const expiresAt = new Date(instantPlus(until, 12));
  return signQr(
    { kind: 'appointment', appointment: booking, issuedAt: new Date(now), expiresAt },
    services.qrKeys.signing,
  );
}
