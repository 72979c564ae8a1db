import { adler32 } from '../inflate/adler32';
import { newBytes } from '../pool';

/**
 * Deflating (RFC 1950, RFC 1951) of what fits in a QR code, with the codes that the standard fixes and the shortest way to
 * say it with them. The platforms' compressors set up a quarter of a megabyte for it, which costs more than signing, and
 * the codes of their own that they write save two bytes of four hundred.
 */

const MIN_MATCH = 3;
const MAX_MATCH = 258;
/** How far back a match may be. What is longer is no certificate. */
const WINDOW = 32_768;
/** How many earlier places with the same three bytes are looked at. */
const MAX_TRIES = 32;
/** A match of this length ends the search. */
const GOOD_MATCH = 64;
const HASH_BITS = 9;

/** For each length its symbol, as `symbol << 3 | bits that follow`; the value of those is the distance from its base. */
const lengthCodes = new Uint16Array(MAX_MATCH + 1);
const lengthBases = new Uint16Array(MAX_MATCH + 1);
for (let symbol = 257, length = MIN_MATCH; symbol < 285; symbol++) {
  const extra = symbol < 265 ? 0 : (symbol - 261) >> 2;
  const base = length;
  for (let i = 0; i < 1 << extra && length < MAX_MATCH; i++, length++) {
    lengthCodes[length] = (symbol << 3) | extra;
    lengthBases[length] = base;
  }
}
lengthCodes[MAX_MATCH] = 285 << 3;
lengthBases[MAX_MATCH] = MAX_MATCH;

const distanceBases = Uint16Array.from({ length: 30 }, (_, symbol) =>
  symbol < 4 ? symbol + 1 : ((2 + (symbol & 1)) << ((symbol >> 1) - 1)) + 1,
);

/** The fixed codes of letters and lengths, first bit lowest, as `code << 4 | bits`. */
const fixedCodes = Uint16Array.from({ length: 288 }, (_, symbol) => {
  if (symbol < 144) return (reversed(0x30 + symbol, 8) << 4) | 8;
  if (symbol < 256) return (reversed(0x190 + symbol - 144, 9) << 4) | 9;
  if (symbol < 280) return (reversed(symbol - 256, 7) << 4) | 7;
  return (reversed(0xc0 + symbol - 280, 8) << 4) | 8;
});

function reversed(code: number, bits: number): number {
  let turned = 0;
  for (let i = 0; i < bits; i++) turned |= ((code >> i) & 1) << (bits - 1 - i);
  return turned;
}

/** Zlib data of bytes: one block with fixed codes. */
export function deflateZlib(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { lengths, distances } = shortestWay(bytes);
  const writer = new BitWriter(bytes.length);
  // A window of 32 KB, best compression, and a number that makes both divisible by 31; readers look for the first byte.
  writer.put(0xda78, 16);
  writer.put(0b011, 3);
  for (let at = 0; at < bytes.length;) {
    const length = lengths[at] ?? 0;
    if (length < MIN_MATCH) {
      writer.symbol(bytes[at] ?? 0);
      at++;
      continue;
    }
    const code = lengthCodes[length] ?? 0;
    writer.symbol(code >> 3);
    writer.put(length - (lengthBases[length] ?? 0), code & 7);
    const distance = distances[at] ?? 0;
    const symbol = distanceSymbol(distance);
    writer.put(reversed(symbol, 5), 5);
    writer.put(distance - (distanceBases[symbol] ?? 0), distanceExtra(symbol));
    at += length;
  }
  writer.symbol(256);
  return writer.end(adler32(bytes));
}

function distanceSymbol(distance: number): number {
  if (distance < 5) return distance - 1;
  const high = 31 - Math.clz32(distance - 1);
  return 2 * high + (((distance - 1) >> (high - 1)) & 1);
}

function distanceExtra(symbol: number): number {
  return symbol < 4 ? 0 : (symbol >> 1) - 1;
}

/** More than a certificate has. */
const USUAL = 4096;
/** Room for finding the way. It is overwritten by every call, which nothing interrupts, and holds lengths and no text. */
const usualRoom = newRoom(USUAL);
const heads = new Uint32Array(1 << HASH_BITS);

interface Room {
  /** Of the match at a place; 1 is a letter. */
  lengths: Uint16Array;
  /** How far back it is. */
  distances: Uint16Array;
  /** Bits from a place to the end. */
  costs: Uint32Array;
  /** The nearest earlier place that seems to begin with the same three bytes, plus one; 0 for none. */
  before: Uint32Array;
}

function newRoom(size: number): Room {
  return {
    lengths: new Uint16Array(size),
    distances: new Uint16Array(size),
    costs: new Uint32Array(size + 1),
    before: new Uint32Array(size),
  };
}

/** The way with the fewest bits, in `room`: where it comes by, its matches, their lengths and distances. */
function shortestWay(bytes: Uint8Array): Room {
  const count = bytes.length;
  const room = count > USUAL ? newRoom(count) : usualRoom;
  const { lengths, distances, costs, before } = room;
  findPlaces(bytes, before);
  costs[count] = 0;
  for (let at = count - 1; at >= 0; at--) {
    let best = (costs[at + 1] ?? 0) + ((bytes[at] ?? 0) < 144 ? 8 : 9);
    let bestLength = 1;
    let bestDistance = 0;
    let longest = MIN_MATCH - 1;
    const limit = Math.min(MAX_MATCH, count - at);
    const enough = Math.min(GOOD_MATCH, limit);
    let place = (before[at] ?? 0) - 1;
    for (
      let tries = MAX_TRIES;
      place >= 0 && at - place <= WINDOW && tries > 0 && longest < enough;
      tries--
    ) {
      // Nearer ones come first: a farther one counts only where it is longer.
      if (bytes[place + longest] === bytes[at + longest]) {
        let length = 0;
        while (length < limit && bytes[place + length] === bytes[at + length]) length++;
        const distance = at - place;
        const price = 5 + distanceExtra(distanceSymbol(distance));
        for (let some = longest + 1; some <= length; some++) {
          const code = lengthCodes[some] ?? 0;
          const cost = (costs[at + some] ?? 0) + (code >> 3 < 280 ? 7 : 8) + (code & 7) + price;
          if (cost < best) {
            best = cost;
            bestLength = some;
            bestDistance = distance;
          }
        }
        if (length > longest) longest = length;
      }
      place = (before[place] ?? 0) - 1;
    }
    costs[at] = best;
    lengths[at] = bestLength;
    distances[at] = bestDistance;
  }
  return room;
}

function findPlaces(bytes: Uint8Array, before: Uint32Array): void {
  heads.fill(0);
  const end = bytes.length - MIN_MATCH + 1;
  before.fill(0, Math.max(0, end), bytes.length);
  for (let at = 0; at < end; at++) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const hash = Math.imul(three, 0x9e3779b1) >>> (32 - HASH_BITS);
    before[at] = heads[hash] ?? 0;
    heads[hash] = at + 1;
  }
}

class BitWriter {
  private readonly out: Uint8Array<ArrayBuffer>;
  private size = 0;
  private hold = 0;
  private bits = 0;

  constructor(count: number) {
    // Nine bits for each letter at most, the head, the end and the checksum.
    this.out = newBytes(Math.ceil((count * 9) / 8) + 16);
  }

  symbol(symbol: number): void {
    const code = fixedCodes[symbol] ?? 0;
    this.put(code >> 4, code & 15);
  }

  /** Sixteen bits at most. */
  put(value: number, bits: number): void {
    this.hold |= value << this.bits;
    this.bits += bits;
    while (this.bits >= 8) {
      this.out[this.size++] = this.hold & 255;
      this.hold >>>= 8;
      this.bits -= 8;
    }
  }

  end(checksum: number): Uint8Array<ArrayBuffer> {
    if (this.bits > 0) this.out[this.size++] = this.hold & 255;
    for (let shift = 24; shift >= 0; shift -= 8) this.out[this.size++] = (checksum >>> shift) & 255;
    return this.out.subarray(0, this.size);
  }
}
