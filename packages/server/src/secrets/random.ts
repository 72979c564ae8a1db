import { randomBytes } from 'node:crypto';

/** Letters and digits people do not mistake for one another. */
const READABLE = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** An unguessable token of 192 bits. */
export function randomToken(): string {
  return randomBytes(24).toString('base64url');
}

/** A code people can read aloud, in groups of four, of about 4.9 bits a letter. */
export function readableCode(letters: number): string {
  let code = '';
  while (code.length < letters) {
    for (const byte of randomBytes(letters * 2)) {
      // Bytes above the last whole multiple are dropped, so that every letter is equally likely.
      if (byte < 240 && code.length < letters) code += READABLE[byte % READABLE.length];
    }
  }
  return (code.match(/.{1,4}/g) ?? []).join('-');
}
