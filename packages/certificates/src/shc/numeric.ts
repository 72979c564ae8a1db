import { Malformed } from '../malformed';

const PREFIX = /^shc:\/(?:(\d{1,2})\/(\d{1,2})\/)?/i;
/** A card was never split over more; the framework has since given splitting up. */
const MAX_PARTS = 16;

/** Whether a text is of this kind. */
export function isShc(text: string): boolean {
  return PREFIX.test(text);
}

/**
 * The JWS in the text of one QR code, or of all codes that a card was split over, in any order.
 *
 * @throws Malformed `parts_missing`, `bad_encoding`
 */
export function readNumeric(texts: readonly string[]): string {
  if (texts.length > MAX_PARTS) throw new Malformed('parts_missing');
  const parts = texts.map(() => '');
  for (const text of texts) {
    const match = PREFIX.exec(text);
    const [head = '', part = '1', count = '1'] = match ?? [];
    const place = Number(part) - 1;
    if (match === null || Number(count) !== texts.length || place < 0 || parts[place] !== '') {
      throw new Malformed('parts_missing');
    }
    parts[place] = readDigits(text, head.length);
  }
  return parts.join('');
}

/** Two digits a character: its code less 45. */
function readDigits(text: string, start: number): string {
  if (start === text.length || (text.length - start) % 2 !== 0) throw new Malformed('bad_encoding');
  let jws = '';
  for (let i = start; i < text.length; i += 2) {
    const tens = text.charCodeAt(i) - 48;
    const ones = text.charCodeAt(i + 1) - 48;
    const code = tens * 10 + ones + 45;
    // A JWS has the letters of base64url and dots.
    if (tens < 0 || tens > 9 || ones < 0 || ones > 9 || code > 122) throw new Malformed('bad_encoding');
    jws += String.fromCharCode(code);
  }
  return jws;
}

/** The text of a QR code for a JWS: two digits a letter, which is what such codes hold most densely. */
export function writeNumeric(jws: string): string {
  let text = 'shc:/';
  for (let i = 0; i < jws.length; i++) text += String(jws.charCodeAt(i) - 45).padStart(2, '0');
  return text;
}
