import type { SheetLimits } from '../limits';
import type { SheetFile } from '../source';
import { type Parts, partOf } from './parts';
import { xmlScanner } from './scan';

/** The texts a workbook keeps once for all its cells, by their number; an empty one where there is none. */
export interface SharedTexts {
  at(number: number): string;
}

/** Reads the shared texts; notes on how they are read aloud are left out. */
export async function sharedTexts(file: SheetFile, parts: Parts, limits: SheetLimits): Promise<SharedTexts> {
  const texts = packedTexts();
  let text = '';
  let inText = false;
  let aside = false;
  const scanner = xmlScanner({
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') aside = true;
      inText = name === 't' && !aside;
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') aside = false;
      if (name === 'si') texts.push(text.slice(0, limits.characters));
    },
    text(part) {
      if (inText && text.length <= limits.characters) text += part;
    },
  });
  const name = 'xl/sharedStrings.xml';
  for await (const piece of partOf(file, parts, name, { bytes: limits.texts })) scanner.write(piece);
  if (parts.has(name)) scanner.end();
  return texts;
}

const BLOCK = 1024 * 1024;
const STARTS = 64 * 1024;
const RECENT = 256;

/**
 * Texts as UTF-8 in blocks: a million names take 30 megabytes instead of 150 as strings. Those of late are kept as strings,
 * as a sheet says the same again and again.
 */
function packedTexts(): SharedTexts & { push(text: string): void } {
  const [encoder, decoder] = [new TextEncoder(), new TextDecoder('utf-8', { ignoreBOM: true })];
  const blocks: { bytes: Uint8Array; used: number }[] = [];
  /** Where each text starts: the number of its block times the size of one, and the place inside. */
  const starts: Uint32Array[] = [];
  let count = 0;
  const recent: { numbers: Int32Array; texts: string[] } = {
    numbers: new Int32Array(RECENT).fill(-1),
    texts: [],
  };
  const startOf = (number: number) => starts[Math.floor(number / STARTS)]?.[number % STARTS] ?? 0;

  function unpacked(number: number): string {
    const start = startOf(number);
    const index = Math.floor(start / BLOCK);
    const block = blocks[index];
    if (block === undefined) return '';
    const next = number + 1 < count ? startOf(number + 1) - index * BLOCK : BLOCK;
    return decoder.decode(block.bytes.subarray(start - index * BLOCK, Math.min(next, block.used)));
  }

  return {
    push(text) {
      let block = blocks.at(-1);
      if (block === undefined || block.used + text.length * 3 > BLOCK) {
        block = { bytes: new Uint8Array(Math.max(BLOCK, text.length * 3)), used: 0 };
        blocks.push(block);
      }
      if (count % STARTS === 0) starts.push(new Uint32Array(STARTS));
      const row = starts.at(-1);
      if (row !== undefined) row[count % STARTS] = (blocks.length - 1) * BLOCK + block.used;
      block.used += encoder.encodeInto(text, block.bytes.subarray(block.used)).written;
      count += 1;
    },
    at(number) {
      if (!(number >= 0 && number < count)) return '';
      const place = number % RECENT;
      if (recent.numbers[place] !== number) {
        recent.texts[place] = unpacked(number);
        recent.numbers[place] = number;
      }
      return recent.texts[place] ?? '';
    },
  };
}
