import { finding } from './findings';
import type { CoseSign1 } from './hcert/cose';
import { isHcert, openHcert, readHcert, type ReadHcert } from './hcert/read';
import { Malformed } from './malformed';
import type { Certificate, Finding } from './report';
import { isShc } from './shc/numeric';
import { readShc, type ReadShc } from './shc/read';

/** What one QR code can hold at most: version 40 with letters and digits. */
export const MAX_TEXT_LENGTH = 4296;

/** The text of a code, or the texts of all codes that a SMART Health Card was split over. */
export type CertificateText = string | readonly string[];

/** Opens a text as far as its signature needs it; stops at the first step that the next ones need. */
export function openText(text: CertificateText): CoseSign1 | ReadShc | Finding {
  try {
    return typeof text === 'string' || text.length === 1
      ? openOne(withoutLineEnds(typeof text === 'string' ? text : (text[0] ?? '')))
      : openParts(text.map(withoutLineEnds));
  } catch (error) {
    return findingOf(error);
  }
}

function openOne(text: string): CoseSign1 | ReadShc | Finding {
  if (text.length > MAX_TEXT_LENGTH) return finding('too_long');
  if (isHcert(text)) return openHcert(text);
  return isShc(text) ? readShc([text]) : finding('unknown_format');
}

function openParts(texts: readonly string[]): ReadShc | Finding {
  const [first = ''] = texts;
  if (texts.some((one) => one.length > MAX_TEXT_LENGTH)) return finding('too_long');
  if (isHcert(first)) return finding('parts_missing');
  return isShc(first) ? readShc(texts) : finding('unknown_format');
}

/** Reads what an opened certificate says. */
export function readOpened(cose: CoseSign1): ReadHcert | Finding {
  try {
    return readHcert(cose);
  } catch (error) {
    return findingOf(error);
  }
}

function findingOf(error: unknown): Finding {
  if (error instanceof Malformed) return finding(error.code);
  throw error;
}

/** Scanners and text files put a line's end around the code. A space is a letter of base45. */
function withoutLineEnds(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isLineEnd(text.charCodeAt(start))) start++;
  while (end > start && isLineEnd(text.charCodeAt(end - 1))) end--;
  return end - start === text.length ? text : text.slice(start, end);
}

function isLineEnd(code: number): boolean {
  return code === 9 || code === 10 || code === 13;
}

/**
 * What a certificate says, without judging it: a wallet shows it, a form is filled in with it. Nothing of it is proven.
 */
export function readCertificate(
  text: CertificateText,
): { value: Certificate; warnings: Finding[] } | { issues: Finding[] } {
  const opened = openText(text);
  const read = 'header' in opened ? readOpened(opened) : opened;
  if ('code' in read) return { issues: [read] };
  return { value: read.certificate, warnings: [] };
}
