import type { DateOnly } from '@binhan/domain/time';
import type { JWK } from 'jose';

/** A page of the other side's ledger: what it holds of a day, and its signature over the sum. */
export interface LedgerPage {
  records: { id: string; digest: string }[];
  /** A JWS over the canonical `{ count, day, digest }`. */
  statement: string;
}

/**
 * The national platform as this installation sees it. No specification is public, so that what stands here is a port: an
 * adapter speaks whatever the real one turns out to speak.
 */
export interface NationalPlatform {
  /** Its public keys, pinned when the connection is set up; nothing it sends names another. */
  keys: readonly JWK[];
  /** Hands a signed envelope over. Throws a {@link PlatformError} where it was not taken. */
  send(envelope: string): Promise<void>;
  ledger(day: DateOnly): Promise<LedgerPage>;
}

/** Said when the platform did not answer as it should. Holds no record and no address. */
export class PlatformError extends Error {
  override name = 'PlatformError';
  constructor(
    /** `unreachable`, `not_authorised`, `not_understood`, `statement_not_accepted`, or `status_` and the HTTP status. */
    readonly code: string,
    options?: ErrorOptions,
  ) {
    super(`The platform did not take it: ${code}`, options);
  }
}

/** Codes that say that the platform as a whole takes nothing now, whatever the record; PostgreSQL reads it as we do. */
export const AWAY = /^(unreachable|not_authorised|status_(401|403|404|408|429|5[0-9][0-9]))$/;

/** Whether a code is one of {@link AWAY}. */
export function isAway(code: string): boolean {
  return AWAY.test(code);
}
