/**
 * Just enough of DER (ITU-T X.690) to find one's way in an X.509 certificate: definite lengths, one-byte tags.
 */

/** One element: its tag, its content, and all of it with the head. */
export interface Der {
  tag: number;
  content: Uint8Array<ArrayBuffer>;
  whole: Uint8Array<ArrayBuffer>;
}

/** The element that begins at `at`; nothing when it is broken or longer than the bytes. */
export function readDer(bytes: Uint8Array<ArrayBuffer>, at = 0): Der | undefined {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined || (tag & 31) === 31) return undefined;
  let length = first;
  let start = at + 2;
  if (first > 127) {
    const size = first & 127;
    if (size === 0 || size > 3) return undefined;
    length = 0;
    for (let i = 0; i < size; i++) length = length * 256 + (bytes[start + i] ?? 0);
    start += size;
  }
  const end = start + length;
  if (end > bytes.length) return undefined;
  return { tag, content: bytes.subarray(start, end), whole: bytes.subarray(at, end) };
}

/** The elements inside another; empty when one of them is broken. */
export function readDerItems(content: Uint8Array<ArrayBuffer>): Der[] {
  const items: Der[] = [];
  for (let at = 0; at < content.length;) {
    const item = readDer(content, at);
    if (item === undefined) return [];
    items.push(item);
    at += item.whole.length;
  }
  return items;
}

/** An object identifier in dotted form. */
export function readOid(content: Uint8Array): string {
  const numbers: number[] = [];
  let number = 0;
  for (const byte of content) {
    number = number * 128 + (byte & 127);
    if (byte > 127) continue;
    if (numbers.length === 0) {
      const first = Math.min(2, Math.floor(number / 40));
      numbers.push(first, number - first * 40);
    } else numbers.push(number);
    number = 0;
  }
  return numbers.join('.');
}

/** An element with this tag around its parts. */
export function writeDer(tag: number, ...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const head =
    length < 128
      ? [tag, length]
      : length < 256
        ? [tag, 0x81, length]
        : [tag, 0x82, length >> 8, length & 255];
  const bytes = new Uint8Array(head.length + length);
  bytes.set(head);
  let at = head.length;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
