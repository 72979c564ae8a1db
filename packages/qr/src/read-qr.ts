import { readForeignPlacePrefix } from './formats/foreign-place';
import { readHealthCertificate } from './formats/certificate';
import { readAddress } from './formats/address';
import { readGs1 } from './formats/gs1';
import { readNumber } from './formats/number';
import { readOwn } from './formats/own';
import { readUnknown } from './formats/unknown';
import { readVnBhyt } from './formats/vn-bhyt';
import { readVnCccd } from './formats/vn-cccd';
import { readVnPersonal } from './formats/vn-personal';
import type { QrReading } from './reading';
import { MAX_QR_LENGTH, scan } from './scanned';

/** How to judge what was read. */
export interface ReadQrOptions {
  /** Origins our own posters lead to, such as `https://binhan.example`; others get the warning `foreign_origin`. */
  origins?: readonly string[];
}

/**
 * What a scanned, pasted or typed text is: its kind, its fields as written, warnings, and the untouched original.
 *
 * Recognises by structure alone and never fails: what nobody knows is `unknown`. A signature is never checked here
 * (`verifyQr`, `verifyCertificate`), and nothing about a code without one is proven.
 */
export function readQr(text: string, options: ReadQrOptions = {}): QrReading {
  if (typeof text !== 'string') throw new TypeError('readQr: text must be a string');
  if (text.length > MAX_QR_LENGTH) {
    return {
      kind: 'unknown',
      signature: 'none',
      fields: { seems: 'too_long' },
      warnings: ['too_long'],
      raw: text,
    };
  }
  const scanned = scan(text);
  return (
    readOwn(scanned) ??
    readHealthCertificate(scanned) ??
    readVnCccd(scanned) ??
    readVnBhyt(scanned) ??
    readVnPersonal(scanned) ??
    readForeignPlacePrefix(scanned) ??
    readAddress(scanned, options.origins) ??
    readGs1(scanned) ??
    readNumber(scanned) ??
    readUnknown(scanned)
  );
}
