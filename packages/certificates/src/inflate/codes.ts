import { Malformed } from '../malformed';

/** The Huffman codes of DEFLATE (RFC 1951, section 3.2): how they are made, held and looked up. */

/** Codes of up to nine bits are looked up at once. */
const FAST_BITS = 9;
const FAST_SIZE = 1 << FAST_BITS;
/** The bits that `fast` of a code is looked up by. */
export const FAST_MASK = FAST_SIZE - 1;
/** From here on what `fast` holds is no letter. */
export const FIRST_LENGTH = 256 << 4;
/** No code is longer. */
export const MAX_BITS = 15;

/** One code. */
export interface Code {
  /** By the next nine bits: `symbol << 4 | length`, 0 where the code is longer. */
  fast: Uint16Array;
  /** How many codes there are of each length, and the symbols in the order of their codes. */
  counts: Uint16Array;
  symbols: Uint16Array;
}

function newCode(symbols: number): Code {
  return {
    fast: new Uint16Array(FAST_SIZE),
    counts: new Uint16Array(MAX_BITS + 1),
    symbols: new Uint16Array(symbols),
  };
}

// Scratch that is overwritten by every call, which nothing interrupts: it holds lengths of codes and no text.
/** The code of letters and lengths of the block being read. */
export const literals = newCode(288);
/** The code of its distances. */
export const distances = newCode(32);
/** The code in which those two are written. */
export const order = newCode(19);
/** Lengths that a code is made of. */
export const lengths = new Uint8Array(320);
const starts = new Uint16Array(MAX_BITS + 2);
const nextCode = new Uint16Array(MAX_BITS + 2);

/** Nine bits in reverse: codes are written from their first bit, everything else from its last. */
const reversed = Uint16Array.from({ length: FAST_SIZE }, (_, bits) => {
  let turned = 0;
  for (let i = 0; i < FAST_BITS; i++) turned |= ((bits >> i) & 1) << (FAST_BITS - 1 - i);
  return turned;
});

/** Ends reading data that cannot have been compressed. */
export function bad(): never {
  throw new Malformed('bad_compression');
}

/** Makes a code from the lengths in `lengths[from…from + count]`. Incomplete codes are allowed only as RFC 1951 does. */
export function build({ fast, counts, symbols }: Code, from: number, count: number): void {
  counts.fill(0);
  fast.fill(0);
  const end = from + count;
  for (let i = from; i < end; i++) {
    const length = lengths[i] ?? 0;
    counts[length] = (counts[length] ?? 0) + 1;
  }
  counts[0] = 0;
  let left = 1;
  let first = 0;
  let used = 0;
  for (let length = 1; length <= MAX_BITS; length++) {
    const here = counts[length] ?? 0;
    left = (left << 1) - here;
    if (left < 0) bad();
    nextCode[length] = first;
    starts[length] = used;
    first = (first + here) << 1;
    used += here;
  }
  if (left > 0 && used > 1) bad();
  for (let symbol = 0; symbol < count; symbol++) {
    const length = lengths[from + symbol] ?? 0;
    if (length === 0) continue;
    const place = starts[length] ?? 0;
    starts[length] = place + 1;
    symbols[place] = symbol;
    if (length > FAST_BITS) continue;
    const number = nextCode[length] ?? 0;
    nextCode[length] = number + 1;
    const entry = (symbol << 4) | length;
    const step = 1 << length;
    for (let i = reversed[number << (FAST_BITS - length)] ?? 0; i < FAST_SIZE; i += step) fast[i] = entry;
  }
}

/** A symbol whose code is longer than nine bits, in the form of `fast`: bit by bit, which is rare. */
export function longSymbol({ counts, symbols }: Code, hold: number): number {
  let number = 0;
  let first = 0;
  let index = 0;
  for (let length = 1; length <= MAX_BITS; length++) {
    number |= (hold >> (length - 1)) & 1;
    const count = counts[length] ?? 0;
    if (number - count < first) return ((symbols[index + number - first] ?? 0) << 4) | length;
    index += count;
    first = (first + count) << 1;
    number <<= 1;
  }
  return bad();
}

// The codes that RFC 1951 fixes. They are what short texts are mostly compressed with.
/** The code of letters and lengths that need not be written. */
export const fixedLiterals = newCode(288);
/** Its distances. */
export const fixedDistances = newCode(32);
lengths.fill(8, 0, 144).fill(9, 144, 256).fill(7, 256, 280).fill(8, 280, 288);
build(fixedLiterals, 0, 288);
lengths.fill(5, 0, 32);
build(fixedDistances, 0, 32);
