/** What a file is by its first bytes; its name and the sender's word count for nothing. */
export type SheetFormat = 'xlsx' | 'xls' | 'text' | 'other';

const magic: readonly (readonly [SheetFormat, readonly number[]])[] = [
  ['xlsx', [0x50, 0x4b, 0x03, 0x04]],
  // The container of Office before 2007.
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ['other', [0x25, 0x50, 0x44, 0x46]],
  ['other', [0x89, 0x50, 0x4e, 0x47]],
  ['other', [0xff, 0xd8, 0xff]],
  ['other', [0x1f, 0x8b]],
  ['other', [0x7f, 0x45, 0x4c, 0x46]],
];

/** The format of a file. A text is anything else that is not full of control characters. */
export function formatOf(data: Uint8Array): SheetFormat {
  for (const [format, bytes] of magic) {
    if (bytes.every((byte, place) => data[place] === byte)) return format;
  }
  const head = data.subarray(0, 4096);
  // With zero bytes it may be UTF-16, where letters have such bytes: their encoding decides.
  if (head.includes(0)) return 'text';
  const control = head.filter((byte) => byte < 9).length;
  return control > head.length / 100 ? 'other' : 'text';
}
