import { type Instant, instantPlus } from '@binhan/domain/time';

/** Days a registration that ended is kept: as long as the group it named may decide which dose is due next; configured, not law. */
export const REGISTRATION_RETENTION_DAYS = 730;

/** The moment from which on registrations that ended are kept. */
export function registrationsKeptSince(now: Instant): Instant {
  return instantPlus(now, -REGISTRATION_RETENTION_DAYS * 24);
}
