import { type Instant, instantPlus } from '@binhan/domain/time';

/** Days a booking that ended is kept: long enough for a complaint about it; configured, not law. */
export const BOOKING_RETENTION_DAYS = 90;

/** The moment from which on ended bookings are kept. */
export function bookingsKeptSince(now: Instant): Instant {
  return instantPlus(now, -BOOKING_RETENTION_DAYS * 24);
}
