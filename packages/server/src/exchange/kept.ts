import { type Instant, instantPlus } from '@binhan/domain/time';

/** Days a settled line of the ledger and a message of another system are kept: long enough to call again, and for a dispute; configured, not law. Reports of compared days name no person and stay. */
export const EXCHANGE_RETENTION_DAYS = 366;

/** The moment from which on settled lines and messages are kept. */
export function exchangeKeptSince(now: Instant): Instant {
  return instantPlus(now, -EXCHANGE_RETENTION_DAYS * 24);
}
