import { createScratch } from '../pool';

/** Letters of a certificate's texts: which there may be, and how bytes become some. */

// Control characters, and those that turn the direction of what stands around them.
// eslint-disable-next-line no-control-regex
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/;

/** The sign that stands for spaces in the names of travel documents. */
export const FILLER = 60;

/** Whether a text has no character that could make it look like another. */
export function isSafeText(text: string): boolean {
  return !UNSAFE.test(text);
}

/** Whether a text consists of A to Z, and perhaps one more character. */
export function isOfCapitals(text: string, other = 0x41): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code < 0x41 || code > 0x5a) && code !== other) return false;
  }
  return true;
}

const utf8 = new TextDecoder();
const scratch = createScratch(2048);

/**
 * Bytes as letters of ASCII, whatever they are: one call for all texts among them, since each call costs more than most of the
 * texts are long. Who cuts from it looks at the bytes first.
 */
export function asciiOf(bytes: Uint8Array): string {
  const ascii = scratch(bytes.length).subarray(0, bytes.length);
  for (let i = 0; i < bytes.length; i++) ascii[i] = (bytes[i] ?? 0) & 0x7f;
  return utf8.decode(ascii);
}
