import type { NumberReading } from '../reading';
import type { Scanned } from '../scanned';

const digits = /^\+?\d{1,32}$/;
const lettered = /^([A-Z]{2}\d{13}|[A-Z]\d{7,8})$/;

/** Recognises a number typed or scanned alone, blanks, dots and dashes aside: document, insurance, passport, phone. */
export function readNumber({ raw, clean, warnings }: Scanned): NumberReading | undefined {
  const number = clean.replace(/[\s.-]/g, '').toUpperCase();
  if (!digits.test(number) && !lettered.test(number)) return undefined;
  return { kind: 'number', signature: 'none', fields: { number }, warnings, raw };
}
