import { Malformed } from '../malformed';
import { createScratch } from '../pool';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const NONE = 0xff;

/** What each byte of text stands for. */
const values = new Uint8Array(256).fill(NONE);
for (let i = 0; i < ALPHABET.length; i++) values[ALPHABET.charCodeAt(i)] = i;

const utf8 = new TextEncoder();
// What a code can hold.
const scratch = createScratch(4296);

/** Two digits for each number below 45². */
const pairs = Array.from(
  { length: 2025 },
  (_, number) => ALPHABET.charAt(number % 45) + ALPHABET.charAt(Math.floor(number / 45)),
);

/**
 * The bytes of base45 text (RFC 9285) from `start` on. They hold until the next call.
 *
 * @throws Malformed `bad_encoding`
 */
export function decodeBase45(text: string, start = 0): Uint8Array<ArrayBuffer> {
  const length = text.length - start;
  const rest = length % 3;
  if (length === 0 || rest === 1) throw new Malformed('bad_encoding');
  // Letters are taken from the platform all at once, which costs less than asking the text for one after another, and each
  // three are replaced by the two bytes they mean. Text that is not ASCII has more bytes than letters and does not fit.
  const bytes = scratch(text.length);
  if (utf8.encodeInto(text, bytes).read !== text.length) throw new Malformed('bad_encoding');
  // The constant of a file is a variable of its bundle, which the loop would look up again and again.
  const table = values;
  const whole = (text.length - rest) | 0;
  let at = 0;
  // Wrong characters only raise `wrong`, so that the loop has one branch.
  let wrong = 0;
  for (let i = start | 0; i < whole; i += 3) {
    const a = table[bytes[i] ?? 0] ?? NONE;
    const b = table[bytes[i + 1] ?? 0] ?? NONE;
    const c = table[bytes[i + 2] ?? 0] ?? NONE;
    const three = a + b * 45 + c * 2025;
    wrong |= ((a | b | c) & 0x80) | (three >> 16);
    bytes[at++] = three >> 8;
    bytes[at++] = three & 0xff;
  }
  if (rest === 2) {
    const a = table[bytes[whole] ?? 0] ?? NONE;
    const b = table[bytes[whole + 1] ?? 0] ?? NONE;
    const two = a + b * 45;
    wrong |= ((a | b) & 0x80) | (two >> 8);
    bytes[at++] = two & 0xff;
  }
  if (wrong !== 0) throw new Malformed('bad_encoding');
  return bytes.subarray(0, at);
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
