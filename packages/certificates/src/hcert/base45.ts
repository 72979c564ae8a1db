import { Malformed } from '../malformed';
import { newBytes } from '../pool';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const NONE = 0xff;

const values = new Uint8Array(128).fill(NONE);
for (let i = 0; i < ALPHABET.length; i++) values[ALPHABET.charCodeAt(i)] = i;

/** Two digits for each number below 45². */
const pairs = Array.from(
  { length: 2025 },
  (_, number) => ALPHABET.charAt(number % 45) + ALPHABET.charAt(Math.floor(number / 45)),
);

/**
 * The bytes of base45 text (RFC 9285) from `start` on.
 *
 * @throws Malformed `bad_encoding`
 */
export function decodeBase45(text: string, start = 0): Uint8Array<ArrayBuffer> {
  const length = text.length - start;
  const rest = length % 3;
  if (length === 0 || rest === 1) throw new Malformed('bad_encoding');
  const bytes = newBytes(((length - rest) / 3) * 2 + (rest === 2 ? 1 : 0));
  const whole = text.length - rest;
  let at = 0;
  // Wrong characters only raise `wrong`, so that the loop has one branch.
  let wrong = 0;
  for (let i = start; i < whole; i += 3) {
    const a = value(text, i);
    const b = value(text, i + 1);
    const c = value(text, i + 2);
    const three = a + b * 45 + c * 2025;
    wrong |= ((a | b | c) & 0x80) | (three >> 16);
    bytes[at++] = three >> 8;
    bytes[at++] = three & 0xff;
  }
  if (rest === 2) {
    const a = value(text, whole);
    const b = value(text, whole + 1);
    const two = a + b * 45;
    wrong |= ((a | b) & 0x80) | (two >> 8);
    bytes[at] = two & 0xff;
  }
  if (wrong !== 0) throw new Malformed('bad_encoding');
  return bytes;
}

function value(text: string, at: number): number {
  return values[text.charCodeAt(at)] ?? NONE;
}

/** Base45 text (RFC 9285) of bytes. */
export function encodeBase45(bytes: Uint8Array): string {
  const even = bytes.length & ~1;
  let text = '';
  for (let i = 0; i < even; i += 2) {
    const number = (bytes[i] ?? 0) * 256 + (bytes[i + 1] ?? 0);
    const rest = number % 2025;
    text += pairs[rest] ?? '';
    text += ALPHABET.charAt((number - rest) / 2025);
  }
  return even === bytes.length ? text : text + (pairs[bytes[even] ?? 0] ?? '');
}
