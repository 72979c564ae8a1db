import { Unzip, UnzipInflate } from 'fflate';
import { SheetFault } from '../fault';

/** Compressed bytes handed on at once: a thousand times as much may come out, so a step stays below 16 megabytes. */
const STEP = 16 * 1024;

/** Bytes of a part once inflated, beyond which the file is refused. */
export interface PartLimit {
  bytes: number;
}

/**
 * The pieces of one part of a zip file, inflated as they are asked for. Other parts are passed over without inflating
 * them; names are compared and never used as paths.
 */
export async function* partOf(data: Uint8Array, name: string, limit: PartLimit): AsyncGenerator<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const part: { state: 'before' | 'inside' | 'after'; size: number; fault?: SheetFault } = {
    state: 'before',
    size: 0,
  };
  const unzip = new Unzip((file) => {
    if (file.name !== name || part.state !== 'before') return;
    part.state = 'inside';
    // The library catches what is thrown here: a fault is kept, and thrown where pieces are handed on.
    file.ondata = (error, piece, final) => {
      if (error !== null) {
        part.fault ??= new SheetFault('damaged_file');
        return;
      }
      part.size += piece.length;
      if (part.size > limit.bytes)
        part.fault ??= new SheetFault('too_large_inside', { limit: Math.floor(limit.bytes / 1024 / 1024) });
      pieces.push(piece);
      if (final) part.state = 'after';
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < data.length; at += STEP) {
    push(unzip, data.subarray(at, at + STEP), at + STEP >= data.length);
    if (part.fault !== undefined) throw part.fault;
    for (const piece of pieces.splice(0)) yield piece;
    if (part.state === 'after') return;
  }
  if (part.state === 'inside') throw new SheetFault('cut_off');
}

/** The whole text of a small part; nothing where the file has none. */
export async function textOf(data: Uint8Array, name: string, limit: PartLimit): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let text = '';
  let found = false;
  for await (const piece of partOf(data, name, limit)) {
    found = true;
    text += decoder.decode(piece, { stream: true });
  }
  return found ? text + decoder.decode() : undefined;
}

function push(unzip: Unzip, piece: Uint8Array, final: boolean): void {
  try {
    unzip.push(piece, final);
  } catch {
    // A file that ends before its last part ends so: whether the part was whole is known above.
    if (!final) throw new SheetFault('damaged_file');
  }
}
