import { writeSpokenCode } from '@binhan/domain/rules';

/**
 * A ticket for a result, from 24 random bytes: nine characters that are read aloud, and the token of a printed link.
 */
export function ticketFrom(random: Uint8Array): { code: string; token: string } {
  if (random.length !== 24) throw new RangeError('ticketFrom: 24 random bytes');
  const token = btoa(String.fromCharCode(...random.subarray(8)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
  return { code: writeSpokenCode(random.subarray(0, 8)), token };
}

/** A ticket made on this device, also without a network. */
export function newTicket(): { code: string; token: string } {
  return ticketFrom(crypto.getRandomValues(new Uint8Array(24)));
}

/** The address of a printed link. The token stands behind the sign #, which no server is told. */
export function ticketAddress(origin: string, token: string): string {
  return `${origin}/xem-ket-qua#${token}`;
}
