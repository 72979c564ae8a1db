import { Malformed } from '../malformed';
import { createScratch, newBytes } from '../pool';
import { adler32 } from './adler32';
import {
  bad,
  build,
  type Code,
  distances,
  FAST_MASK,
  FIRST_LENGTH,
  fixedDistances,
  fixedLiterals,
  lengths,
  literals,
  longSymbol,
  MAX_BITS,
  order,
} from './codes';
import { DISTANCE_BASE, DISTANCE_EXTRA, LENGTH_BASE, LENGTH_EXTRA } from './repeats';

/**
 * Inflating (RFC 1950, RFC 1951) of what fits in a QR code, in one step and with a cap. The platforms' own streams cost
 * more to set up than such a text takes to read, and the cap must hold before memory is taken.
 */

/** A health certificate has a few hundred bytes; standards and verifiers elsewhere allow far less than this. */
export const MAX_INFLATED = 65_536;

const LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const scratch = createScratch(4096);

class Inflater {
  private hold = 0;
  private bits = 0;
  private out: Uint8Array<ArrayBuffer>;
  private size = 0;

  constructor(
    private readonly input: Uint8Array,
    private at: number,
  ) {
    this.out = scratch(Math.min(MAX_INFLATED, Math.max(256, input.length * 2)));
  }

  run(): { bytes: Uint8Array<ArrayBuffer>; end: number } {
    let last = 0;
    while (last === 0) {
      last = this.take(1);
      const kind = this.take(2);
      if (kind === 0) this.stored();
      else if (kind === 1) this.block(fixedLiterals, fixedDistances);
      else if (kind === 2) this.dynamic();
      else bad();
    }
    // Whole bytes that were looked at and not used go back.
    const end = this.at - (this.bits >> 3);
    if (end > this.input.length) bad();
    const bytes = newBytes(this.size);
    bytes.set(this.out.subarray(0, this.size));
    return { bytes, end };
  }

  private fill(): void {
    while (this.bits <= 16) {
      // Behind the end come zeros, for at most as many bits as are held; `run` and this refuse to use them.
      if (this.at > this.input.length + 4) bad();
      this.hold |= (this.input[this.at++] ?? 0) << this.bits;
      this.bits += 8;
    }
  }

  private take(count: number): number {
    this.fill();
    const value = this.hold & ((1 << count) - 1);
    this.hold >>>= count;
    this.bits -= count;
    return value;
  }

  private symbol(code: Code): number {
    this.fill();
    const entry = code.fast[this.hold & FAST_MASK] ?? 0;
    const found = entry === 0 ? longSymbol(code, this.hold) : entry;
    this.hold >>>= found & 15;
    this.bits -= found & 15;
    return found >> 4;
  }

  private grow(more: number): Uint8Array<ArrayBuffer> {
    const needed = this.size + more;
    if (needed > MAX_INFLATED) throw new Malformed('too_large');
    if (needed > this.out.length) {
      const larger = newBytes(Math.min(MAX_INFLATED, Math.max(needed, this.out.length * 2)));
      larger.set(this.out.subarray(0, this.size));
      this.out = larger;
    }
    return this.out;
  }

  private stored(): void {
    const skip = this.bits & 7;
    this.hold >>>= skip;
    this.bits -= skip;
    const length = this.take(16);
    if (length !== (this.take(16) ^ 0xffff)) bad();
    const from = this.at - (this.bits >> 3);
    this.hold = 0;
    this.bits = 0;
    if (from + length > this.input.length) bad();
    this.grow(length).set(this.input.subarray(from, from + length), this.size);
    this.size += length;
    this.at = from + length;
  }

  private dynamic(): void {
    const literalCount = this.take(5) + 257;
    const distanceCount = this.take(5) + 1;
    const orderCount = this.take(4) + 4;
    if (literalCount > 286 || distanceCount > 30) bad();
    lengths.fill(0, 0, 19);
    for (let i = 0; i < orderCount; i++) lengths[LENGTH_ORDER[i] ?? 0] = this.take(3);
    build(order, 0, 19);
    const count = literalCount + distanceCount;
    for (let i = 0; i < count;) {
      const symbol = this.symbol(order);
      if (symbol < 16) {
        lengths[i++] = symbol;
        continue;
      }
      if (symbol === 16 && i === 0) bad();
      const value = symbol === 16 ? (lengths[i - 1] ?? 0) : 0;
      const times = symbol === 16 ? 3 + this.take(2) : symbol === 17 ? 3 + this.take(3) : 11 + this.take(7);
      if (i + times > count) bad();
      lengths.fill(value, i, i + times);
      i += times;
    }
    if (lengths[256] === 0) bad();
    build(literals, 0, literalCount);
    build(distances, literalCount, distanceCount);
    this.block(literals, distances);
  }

  /**
   * The symbols of a block. Nearly all time goes here, so what it needs is held in variables, of which all are small whole
   * numbers: sixteen bits are taken whenever less than fifteen are held, so that `hold` never has its sign bit set.
   */
  private block(literals: Code, distances: Code): void {
    const { input } = this;
    const near = literals.fast;
    const far = distances.fast;
    const limit = input.length + 4;
    // Constants of a file are variables of its bundle: read once, and as the whole numbers (`| 0`) that they are.
    const mask = FAST_MASK | 0;
    const least = MAX_BITS | 0;
    const lastLetter = (FIRST_LENGTH - 1) | 0;
    const lastThree = (input.length - 3) | 0;
    let { out } = this;
    let hold = this.hold | 0;
    let bits = this.bits | 0;
    let at = this.at | 0;
    let size = this.size | 0;
    let room = out.length | 0;
    let lastRoom = (room - 2) | 0;
    for (;;) {
      // Letters with short codes, away from both ends, are nearly all there is: a loop of their own, in which nothing is called.
      while (at <= lastThree && size <= lastRoom) {
        // As many bytes as fit into 31 bits, without asking how many; of the next one the same bits come again later. Then there
        // are enough for two letters.
        hold |= ((input[at] ?? 0) | ((input[at + 1] ?? 0) << 8) | ((input[at + 2] ?? 0) << 16)) << bits;
        hold &= 0x7fffffff;
        at += (31 - bits) >> 3;
        bits |= 24;
        let entry = near[hold & mask] ?? 0;
        if ((entry - 1) >>> 0 >= lastLetter) break;
        hold >>= entry & 15;
        bits -= entry & 15;
        out[size++] = entry >> 4;
        entry = near[hold & mask] ?? 0;
        if ((entry - 1) >>> 0 >= lastLetter) break;
        hold >>= entry & 15;
        bits -= entry & 15;
        out[size++] = entry >> 4;
      }
      if (bits < least) {
        if (at > limit) bad();
        hold |= byte(input, at) << bits;
        hold |= byte(input, at + 1) << (bits + 8);
        at += 2;
        bits += 16;
      }
      let entry = near[hold & mask] ?? 0;
      if (entry === 0) entry = longSymbol(literals, hold);
      hold >>= entry & 15;
      bits -= entry & 15;
      const symbol = entry >> 4;
      if (symbol < 256) {
        if (size === room) {
          this.size = size;
          out = this.grow(1);
          room = out.length | 0;
          lastRoom = (room - 2) | 0;
        }
        out[size++] = symbol;
        continue;
      }
      if (symbol === 256) break;
      if (symbol > 285) bad();
      // Five bits more at most, then fifteen, then thirteen.
      if (bits < least) {
        if (at > limit) bad();
        hold |= byte(input, at) << bits;
        hold |= byte(input, at + 1) << (bits + 8);
        at += 2;
        bits += 16;
      }
      const lengthExtra = LENGTH_EXTRA[symbol - 257] ?? 0;
      const length = (LENGTH_BASE[symbol - 257] ?? 0) + (hold & ((1 << lengthExtra) - 1));
      hold >>= lengthExtra;
      bits -= lengthExtra;
      if (bits < least) {
        if (at > limit) bad();
        hold |= byte(input, at) << bits;
        hold |= byte(input, at + 1) << (bits + 8);
        at += 2;
        bits += 16;
      }
      entry = far[hold & mask] ?? 0;
      if (entry === 0) entry = longSymbol(distances, hold);
      hold >>= entry & 15;
      bits -= entry & 15;
      const place = entry >> 4;
      if (place > 29) bad();
      if (bits < least) {
        if (at > limit) bad();
        hold |= byte(input, at) << bits;
        hold |= byte(input, at + 1) << (bits + 8);
        at += 2;
        bits += 16;
      }
      const distanceExtra = DISTANCE_EXTRA[place] ?? 0;
      const distance = (DISTANCE_BASE[place] ?? 0) + (hold & ((1 << distanceExtra) - 1));
      hold >>= distanceExtra;
      bits -= distanceExtra;
      if (distance > size) bad();
      if (size + length > room) {
        this.size = size;
        out = this.grow(length);
        room = out.length | 0;
        lastRoom = (room - 2) | 0;
      }
      const end = size + length;
      for (let from = size - distance; size < end;) out[size++] = out[from++] ?? 0;
    }
    this.hold = hold;
    this.bits = bits;
    this.at = at;
    this.size = size;
  }
}

/** A byte, or zero behind the end. */
function byte(input: Uint8Array, at: number): number {
  return input[at] ?? 0;
}

/**
 * What raw DEFLATE data (RFC 1951) inflates to; all of `input` must be used.
 *
 * @throws Malformed `bad_compression`, or `too_large` before more than 64 KB are taken.
 */
export function inflateRaw(input: Uint8Array): Uint8Array<ArrayBuffer> {
  const { bytes, end } = new Inflater(input, 0).run();
  if (end !== input.length) bad();
  return bytes;
}

/**
 * What zlib data (RFC 1950) inflates to; checksum and end must fit.
 *
 * @throws Malformed `not_compressed`, `bad_compression`, `too_large`
 */
export function inflateZlib(input: Uint8Array): Uint8Array<ArrayBuffer> {
  const method = input[0] ?? 0;
  const flags = input[1] ?? 0;
  if ((method & 15) !== 8 || method >> 4 > 7 || (method * 256 + flags) % 31 !== 0 || (flags & 32) !== 0) {
    throw new Malformed('not_compressed');
  }
  const { bytes, end } = new Inflater(input, 2).run();
  if (end + 4 !== input.length || adler32(bytes) !== bigEndian(input, end)) bad();
  return bytes;
}

function bigEndian(bytes: Uint8Array, at: number): number {
  let value = 0;
  for (let i = at; i < at + 4; i++) value = value * 256 + (bytes[i] ?? 0);
  return value;
}
