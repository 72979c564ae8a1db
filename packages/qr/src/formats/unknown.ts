import type { UnknownReading, UnknownShape } from '../reading';
import type { Scanned } from '../scanned';

const shapes: [RegExp, UnknownShape][] = [
  [/^\s*$/, 'empty'],
  [/^0002\d\d/, 'payment'],
  [/^WIFI:/i, 'wifi'],
  [/^(BEGIN:VCARD|MECARD:|BIZCARD:)/i, 'contact'],
  [/^(mailto|tel|sms|smsto|mms|matmsg|zalo|viber|tg):/i, 'message'],
  [/^geo:/i, 'address'],
  [/^([a-z][a-z\d+.-]{1,20}:\S|www\.|[\w-]+(\.[\w-]+)+\/)/i, 'link'],
  [/\d{9}.*\|.*\|/, 'identity'],
];

/** What a text of no known kind seems to be. */
export function readUnknown({ raw, clean, warnings }: Scanned): UnknownReading {
  const seems = shapes.find(([pattern]) => pattern.test(clean))?.[1] ?? 'text';
  return { kind: 'unknown', signature: 'none', fields: { seems }, warnings, raw };
}
