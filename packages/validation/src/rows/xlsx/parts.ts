import { SheetFault } from '../fault';
import { type SheetFile, bytesOf, piecesOf, sizeOf, through } from '../source';

/** A part of a zip file: where its header lies, how it is packed, and its bytes before and after. */
interface Part {
  at: number;
  method: number;
  packed: number;
  size: number;
}

/** The parts of a zip file by their names, which are compared and never used as paths. */
export type Parts = ReadonlyMap<string, Part>;

/** Bytes of a part once inflated, beyond which the file is refused. */
export interface PartLimit {
  bytes: number;
}

// APPNOTE.TXT of PKWARE, 4.3: the directory stands at the end, after it at most 22 bytes and a comment.
const END = 0x06054b50;
const END_SIZE = 22;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const LONGEST_COMMENT = 0xffff;
const LONGEST_DIRECTORY = 4 * 1024 * 1024;

/** What a zip file says it holds. A file without its end was cut. */
export async function partsOf(file: SheetFile): Promise<Parts> {
  const size = sizeOf(file);
  const tail = viewOf(await bytesOf(file, Math.max(0, size - END_SIZE - LONGEST_COMMENT), size));
  let end = tail.byteLength - END_SIZE;
  while (end >= 0 && tail.getUint32(end, true) !== END) end -= 1;
  if (end < 0) throw new SheetFault('cut_off');
  const [length, from] = [tail.getUint32(end + 12, true), tail.getUint32(end + 16, true)];
  if (length > LONGEST_DIRECTORY || from + length > size) throw new SheetFault('damaged_file');
  const directory = await bytesOf(file, from, from + length);
  const view = viewOf(directory);
  const parts = new Map<string, Part>();
  for (let at = 0; at + 46 <= length;) {
    if (view.getUint32(at, true) !== ENTRY) throw new SheetFault('damaged_file');
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const next = at + 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
    const text = new TextDecoder().decode(directory.subarray(at + 46, at + 46 + (name ?? 0)));
    // Of two parts of one name one reader takes the first and another the last.
    if (next > length || parts.has(text)) throw new SheetFault('damaged_file');
    parts.set(text, {
      at: view.getUint32(at + 42, true),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
    });
    at = next;
  }
  return parts;
}

/**
 * The pieces of one part of a zip file, inflated as they are asked for; other parts are not touched. What is larger than
 * it may be, or another size than the directory says, is refused.
 */
export async function* partOf(
  file: SheetFile,
  parts: Parts,
  name: string,
  limit: PartLimit,
): AsyncGenerator<Uint8Array> {
  const part = parts.get(name);
  if (part === undefined) return;
  const large = () => new SheetFault('too_large_inside', { limit: Math.floor(limit.bytes / 1024 / 1024) });
  if (part.size > limit.bytes) throw large();
  const head = viewOf(await bytesOf(file, part.at, part.at + 30));
  if (head.byteLength < 30 || head.getUint32(0, true) !== LOCAL) throw new SheetFault('damaged_file');
  const from = part.at + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  if (from + part.packed > sizeOf(file)) throw new SheetFault('cut_off');
  const packed = piecesOf(file, from, from + part.packed);
  let size = 0;
  for await (const piece of unpacked(packed, part.method)) {
    size += piece.length;
    if (size > limit.bytes) throw large();
    yield piece;
  }
  if (size !== part.size) throw new SheetFault('damaged_file');
}

/** The whole text of a small part; nothing where the file has none. */
export async function textOf(
  file: SheetFile,
  parts: Parts,
  name: string,
  limit: PartLimit,
): Promise<string | undefined> {
  if (!parts.has(name)) return undefined;
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of partOf(file, parts, name, limit)) text += decoder.decode(piece, { stream: true });
  return text + decoder.decode();
}

function unpacked(packed: AsyncIterable<Uint8Array>, method: number): AsyncIterable<Uint8Array> {
  if (method === 0) return packed;
  if (method !== 8) throw new SheetFault('damaged_file');
  return through<Uint8Array>(
    packed,
    new DecompressionStream('deflate-raw'),
    () => new SheetFault('damaged_file'),
  );
}

function viewOf(data: Uint8Array): DataView {
  return new DataView(data.buffer, data.byteOffset, data.byteLength);
}
