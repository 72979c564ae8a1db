import { type Instant, instantPlus } from '@binhan/domain/time';

/** Days a stay is kept: the incubation and infectious windows of the directive's time; configured, not law. */
export const STAY_RETENTION_DAYS = 21;

/** The moment from which on stays are kept: what began before is read by nobody, and erased in the coming night. */
export function staysKeptSince(now: Instant): Instant {
  return instantPlus(now, -STAY_RETENTION_DAYS * 24);
}
