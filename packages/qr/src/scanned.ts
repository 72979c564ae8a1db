import type { QrWarning } from './warnings';

/** The most characters a QR code holds in its alphanumeric mode (ISO/IEC 18004, version 40-L). */
export const MAX_QR_LENGTH = 4296;

/** A scanned text prepared once for all formats. */
export interface Scanned {
  /** Exactly what came in. */
  raw: string;
  /** Without line ends, tabs and a byte order mark at either end (what keyboard scanners add); nothing else changed. */
  line: string;
  /** `line`, composed (NFC) and without control, direction and invisible characters; what people may be shown. */
  clean: string;
  /** What is wrong with the characters themselves. */
  warnings: QrWarning[];
}

const leading = /^[\s\0\uFEFF]+/u;
// Not the space: base45 of a health certificate may end with one.
const trailing = /[\r\n\t\0\v\f\u001C-\u001F\u0004\uFEFF]+$/u;
const control = /[\0-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/gu;
const bidi = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
const invisible =
  /[\u00AD\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180E\u200B-\u200D\u2060-\u2064\u206A-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E01EF}]/gu;
const broken = /\uFFFD|\p{Surrogate}/u;

/** Strips what no person should be shown from one decoded field, and says what it was. */
export function cleanText(text: string, warnings: QrWarning[]): string {
  let clean = text;
  for (const [code, pattern] of [
    ['control_characters', control],
    ['bidi_characters', bidi],
    ['invisible_characters', invisible],
  ] as const) {
    const without = clean.replace(pattern, '');
    if (without !== clean) warn(warnings, code);
    clean = without;
  }
  if (broken.test(clean)) warn(warnings, 'broken_encoding');
  const composed = clean.normalize('NFC');
  if (composed !== clean) warn(warnings, 'decomposed_text');
  return composed;
}

/** Adds a warning once. */
export function warn(warnings: QrWarning[], code: QrWarning): void {
  if (!warnings.includes(code)) warnings.push(code);
}

/** Prepares a text for the formats. */
export function scan(raw: string): Scanned {
  const warnings: QrWarning[] = [];
  const line = raw.replace(leading, '').replace(trailing, '');
  return { raw, line, clean: cleanText(line, warnings), warnings };
}
