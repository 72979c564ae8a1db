import type { SampledPerson } from '@binhan/contract';
import { PersonDetails } from '@binhan/domain/person';
import { type Issue, isRefusal } from '@binhan/domain/refusals';
import { readSpokenCode } from '@binhan/domain/text';
import type { Instant } from '@binhan/domain/time';
import { readQr } from '@binhan/qr';
import type { Call } from '../http/call';
import { findOrCreateByIdentifier } from '../people/store';
import type { Services } from '../services';
import { visitorOf } from '../stays/visitor';

/** Somebody of a tube, found: with their booking here, if they have one. */
export interface Found {
  person: string;
  booking?: { id: string; reason: string | null; madeBy: string };
}

/** States in which a booking may lead to a specimen: also of somebody who never passed the desk. */
const SAMPLED_FROM = ['booked', 'arrived', 'done', 'missed'] as const;

/** Bookings of a site that may lead to a specimen. */
export function bookingsAt(call: Call, place: string) {
  return call.db
    .selectFrom('booking')
    .innerJoin('session', 'session.id', 'booking.session')
    .innerJoin('person', 'person.id', 'booking.person')
    .select(['booking.id', 'booking.person', 'booking.reason', 'booking.madeBy', 'booking.code'])
    .select(['booking.queueNumber', 'person.details', 'person.scanned'])
    .where('session.place', '=', place)
    .where('booking.state', 'in', [...SAMPLED_FROM]);
}

/** The booking a text names at a site: a scanned appointment or a spoken code. */
export async function bookingIn(
  services: Services,
  call: Call,
  { place, text, at }: { place: string; text: string; at: Instant },
) {
  const query = bookingsAt(call, place);
  if (readQr(text).kind === 'appointment') {
    const verified = await services.qrKeys.verify(text, at, 'appointment');
    if ('issues' in verified) return undefined;
    return query.where('booking.id', '=', verified.value.appointment).executeTakeFirst();
  }
  const code = readSpokenCode(text);
  return code === undefined ? undefined : query.where('booking.code', '=', code).executeTakeFirst();
}

/** Finds whoever gave a specimen, or says what is wrong with how they were named. */
export async function findSampled(
  services: Services,
  call: Call,
  { who, scannedAt }: SampledPerson,
  tube: { place: string; offer: string; at: Instant },
): Promise<Found | Issue> {
  if (who.by === 'booking') {
    const row = await bookingsAt(call, tube.place).where('booking.id', '=', who.booking).executeTakeFirst();
    return row === undefined ? unknown('booking') : { person: row.person, booking: row };
  }
  if (who.by === 'code') {
    const at = scannedAt !== undefined && scannedAt < tube.at ? scannedAt : tube.at;
    const row = await bookingIn(services, call, { place: tube.place, text: who.text, at });
    if (row !== undefined) return { person: row.person, booking: row };
    const visitor = await visitorOf(services, call, who.text, at);
    if (isRefusal(visitor) || visitor.person === undefined) return unknown('text');
    return withBooking(call, visitor.person.id, tube);
  }
  // A site copies what it is told; only a scanned card would be more than that.
  const told = PersonDetails.parse(who.details);
  const identifiers = told.identifiers.map((one) => ({ ...one, assurance: 'declared' as const }));
  const known = { identifiers, details: { ...told, identifiers } };
  const { id } = await findOrCreateByIdentifier(services, call.db, known, call.now);
  return withBooking(call, id, tube);
}

/** Whoever waits here for the same test is taken off the list, however they were named. */
async function withBooking(
  call: Call,
  person: string,
  { place, offer }: { place: string; offer: string },
): Promise<Found> {
  const booking = await bookingsAt(call, place)
    .where('booking.person', '=', person)
    .where('booking.offer', '=', offer)
    .where('booking.state', '=', 'arrived')
    .executeTakeFirst();
  return { person, ...(booking === undefined ? {} : { booking }) };
}

function unknown(field: 'booking' | 'text'): Issue {
  return { code: 'unknown_person', path: ['who', field] };
}
