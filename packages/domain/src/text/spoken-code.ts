/** 26 letters and digits nobody mistakes for one another: without 0 O, 1 I L, 2 Z, 5 S, and U beside V. */
const ALPHABET = '346789ABCDEFGHJKMNPQRTVWXY';

/** How many characters a code can have, its check character included. */
const LENGTH = { least: 6, most: 20 };

/**
 * A code that can be read aloud and written down, its last character a check of the others (Luhn mod N): one wrong
 * character is always noticed, as are nearly all neighbours changed for one another.
 *
 * @param bytes Randomness, one byte for each character but the check; bytes past the last full round of the alphabet
 *   are folded, so that 256 values give a bias below one part in nine.
 */
export function writeSpokenCode(bytes: Uint8Array): string {
  const body = [...bytes].map((byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('');
  return body + checkOf(body);
}

/**
 * Reads a code as people type it: in any case, with spaces or hyphens between. Gives nothing where the check character
 * does not fit, so that a mistyped code is asked for again before anybody looks it up.
 */
export function readSpokenCode(text: string): string | undefined {
  const code = text.replace(/[\s-]/g, '').toUpperCase();
  if (code.length < LENGTH.least || code.length > LENGTH.most) return undefined;
  if ([...code].some((character) => !ALPHABET.includes(character))) return undefined;
  return checkOf(code.slice(0, -1)) === code.slice(-1) ? code : undefined;
}

/** The code in groups of four, as it is shown and read aloud. */
export function showSpokenCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1 ');
}

function checkOf(body: string): string {
  const size = ALPHABET.length;
  const sum = [...body].reverse().reduce((total, character, place) => {
    const doubled = ALPHABET.indexOf(character) * (place % 2 === 0 ? 2 : 1);
    return total + Math.floor(doubled / size) + (doubled % size);
  }, 0);
  return ALPHABET.charAt((size - (sum % size)) % size);
}
