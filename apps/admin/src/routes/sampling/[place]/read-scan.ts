import type { Expected } from '@binhan/contract';
import { foldWords, readSpokenCode } from '@binhan/domain/rules';
import { readQr } from '@binhan/qr';
import type { Typed } from '@binhan/ui';
import { readCitizenNumber } from '@binhan/validation';
import { typedFromCard } from '../../entry/typed.ts';

/** What a scan or typed line of a sampler is. */
export type ScannedText =
  | { is: 'tube'; code: string }
  /** A code of ours: the server can say whose. `booking` is its opaque id or its spoken code. */
  | { is: 'code'; text: string; booking?: { id: string } | { code: string } }
  /** A card with somebody's details, or a number of theirs: read on the device, the server is not asked. */
  | { is: 'card'; text: string; typed: Typed }
  /** The number somebody was given at the desk. */
  | { is: 'queue-number'; queueNumber: number }
  /** Words of a name to choose from the list. */
  | { is: 'words'; words: string }
  | { is: 'unknown' };

const tubeCode = /^[A-Z0-9][A-Z0-9-]{3,39}$/;
/** Booking codes are one character shorter than labels of tubes and codes of results. */
const BOOKING_CODE = 8;

/**
 * Reads what a sampler scanned or typed. A text that is the open tube's code is that tube, whatever else it looks like;
 * a number of a citizen or a telephone is somebody and never the code of a tube.
 */
export function readScan(text: string, { open, at }: { open: string | undefined; at: string }): ScannedText {
  const words = text.trim();
  const capitals = words.toUpperCase();
  if (capitals === open) return { is: 'tube', code: capitals };
  if (/^\d{1,3}$/.test(words)) return { is: 'queue-number', queueNumber: Number(words) };
  const reading = readQr(words);
  if (reading.kind === 'own-person') return { is: 'code', text: words };
  if (reading.kind === 'appointment') {
    const id = subjectOf(reading.fields.token);
    return { is: 'code', text: words, ...(id === undefined ? {} : { booking: { id } }) };
  }
  if (reading.kind === 'tube') {
    const code = subjectOf(reading.fields.token)?.toUpperCase() ?? '';
    return tubeCode.test(code) ? { is: 'tube', code } : { is: 'unknown' };
  }
  const card = typedFromCard(words, at);
  if (card !== undefined) return { is: 'card', text: words, typed: card.typed };
  const spoken = readSpokenCode(words);
  if (spoken?.length === BOOKING_CODE) return { is: 'code', text: spoken, booking: { code: spoken } };
  const digits = words.replace(/[\s.]/g, '');
  if (/^(?:0|\+84)[35789]\d{8}$/.test(digits)) return { is: 'card', text: digits, typed: { phone: digits } };
  if ('value' in readCitizenNumber(digits))
    return { is: 'card', text: digits, typed: { identifier: digits } };
  // Labels of ours are read aloud in groups; a word without a digit is rather a name than the code of a tube.
  if (spoken !== undefined) return { is: 'tube', code: spoken };
  if (/\d/.test(words) && tubeCode.test(capitals)) return { is: 'tube', code: capitals };
  return /^[\p{L}\s]{2,100}$/u.test(words) ? { is: 'words', words } : { is: 'unknown' };
}

/** The opaque id in a token of ours. Nothing is proven by it: the server verifies the token itself. */
function subjectOf(token: string): string | undefined {
  try {
    const [, payload = ''] = token.split('.');
    const claims: unknown = JSON.parse(atob(payload.replace(/-/g, '+').replace(/_/g, '/')));
    const subject: unknown =
      typeof claims === 'object' && claims !== null && 'sub' in claims ? claims.sub : undefined;
    return typeof subject === 'string' ? subject : undefined;
  } catch {
    return undefined;
  }
}

/** Who of the list is meant by a scan, without asking the server. */
export function expectedFor(scan: ScannedText, expected: readonly Expected[]): Expected[] {
  switch (scan.is) {
    case 'queue-number':
      return expected.filter(({ queueNumber }) => queueNumber === scan.queueNumber);
    case 'words': {
      const words = foldWords(scan.words);
      return expected.filter(({ name = '' }) => {
        const own = foldWords(name);
        return words.every((word) => own.some((one) => one.startsWith(word)));
      });
    }
    case 'code': {
      const { booking } = scan;
      if (booking === undefined) return [];
      return expected.filter((one) =>
        'id' in booking ? one.booking === booking.id : one.code === booking.code,
      );
    }
    case 'card': {
      const bornOn = ['bornOn.year', 'bornOn.month', 'bornOn.day'].map((part) => scan.typed[part]).join('-');
      const named = foldWords(String(scan.typed['name'] ?? '')).join(' ');
      return expected.filter((one) => one.bornOn === bornOn && foldWords(one.name ?? '').join(' ') === named);
    }
    default:
      return [];
  }
}
