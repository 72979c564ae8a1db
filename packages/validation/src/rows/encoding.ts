import { SheetFault } from './fault';
import { type SheetFile, bytesOf, piecesOf } from './source';
import { legacyFontOf, plausibility } from './vietnamese';

/** An encoding by the name the Encoding Standard gives it. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258';

/** Bytes of a legacy file that are looked at to tell what it is written in. */
const SAMPLE = 256 * 1024;

/**
 * The encoding of a text file: by its byte order mark, else UTF-8 where every byte is, else UTF-16 by its zero bytes, else
 * Windows-1258 where its words are then Vietnamese. What was typed with a font before Unicode is refused by its name: no
 * table turns it back for sure.
 */
export async function encodingOf(file: SheetFile): Promise<TextEncoding> {
  const data = await bytesOf(file, 0, SAMPLE);
  if (data[0] === 0xef && data[1] === 0xbb && data[2] === 0xbf) return 'utf-8';
  if (data[0] === 0xff && data[1] === 0xfe) return 'utf-16le';
  if (data[0] === 0xfe && data[1] === 0xff) return 'utf-16be';
  const zeros = zerosOf(data.subarray(0, 4096));
  if (zeros.odd > 0.3 && zeros.even < 0.05) return 'utf-16le';
  if (zeros.even > 0.3 && zeros.odd < 0.05) return 'utf-16be';
  if (zeros.odd + zeros.even > 0) throw new SheetFault('not_a_spreadsheet');
  if (await isUtf8(file)) {
    const font = legacyFontOf(new TextDecoder().decode(data));
    if (font !== undefined) throw new SheetFault('legacy_font', { font });
    return 'utf-8';
  }
  const text = new TextDecoder('windows-1258').decode(data);
  if (plausibility(text) > 0.9) return 'windows-1258';
  const font = legacyFontOf(new TextDecoder('windows-1252').decode(data));
  throw font === undefined ? new SheetFault('unknown_encoding') : new SheetFault('legacy_font', { font });
}

async function isUtf8(file: SheetFile): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of piecesOf(file)) decoder.decode(piece, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** The share of zero bytes at even and at odd places: Latin text in UTF-16 has one in every pair. */
function zerosOf(head: Uint8Array): { even: number; odd: number } {
  const pairs = Math.max(1, head.length / 2);
  let [even, odd] = [0, 0];
  for (const [place, byte] of head.entries()) {
    if (byte !== 0) continue;
    if (place % 2 === 0) even += 1;
    else odd += 1;
  }
  return { even: even / pairs, odd: odd / pairs };
}
