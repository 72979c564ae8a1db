import { randomBytes } from 'node:crypto';
import { createUvci } from '@binhan/certificates/issue';

/** The country whose certificates these are. */
export const COUNTRY = 'VN';

/** A new identifier of a certificate. It says who issued it, and nothing of whom it is. */
export function newIdentifier(issuer: string): string {
  // Eighty random bits in capital letters and digits.
  const id = BigInt(`0x${randomBytes(10).toString('hex')}`)
    .toString(36)
    .toUpperCase()
    .padStart(16, '0');
  return createUvci({ country: COUNTRY, issuer, id });
}
