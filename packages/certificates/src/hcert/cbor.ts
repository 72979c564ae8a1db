import { Malformed } from '../malformed';
import { isWhole, knownFields, type KnownField } from './fields';
import { asciiOf, isSafeText } from './letters';

/**
 * CBOR (RFC 8949) as health certificates use it, with hard limits, since the bytes are a stranger's: sixteen levels, four
 * thousand items, definite lengths within the bytes that are there, each key once, finite numbers that a double holds
 * exactly, and no tags but those of dates.
 */

/** A decoded value. Maps whose first key is text become objects, all others (headers, claims) `Map`s. */
export type Cbor = number | string | boolean | null | Uint8Array<ArrayBuffer> | Cbor[] | CborMap | CborObject;

/** A map with integer keys. */
export type CborMap = ReadonlyMap<number | string, Cbor>;

/** A map with text keys. */
export interface CborObject {
  [key: string]: Cbor;
}

const MAX_DEPTH = 16;
const MAX_ITEMS = 4096;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const empty: CborMap = new Map();

// Fields by the bytes of their names as a number: making names anew costs more than all that is written behind them.
const fields = new Map(
  knownFields.map((field) => [
    Array.from(field.key).reduce((number, letter) => (number << 8) | letter.charCodeAt(0), 0),
    field,
  ]),
);

/** Reads one value after another. Every method throws `Malformed` with the code it was made with. */
export class CborReader {
  private at = 0;
  private items = 0;
  private depth = 0;
  /** Something read so far is not plain, see `isPlain`. */
  private isOdd = false;
  /** The fields of the map that was read last, as bits; none where it has other keys. */
  private seen = 0;
  /** The map that was read last of those that have what a payload needs. */
  private payload: CborObject | undefined;
  /** All bytes as ASCII, of which texts are cut; made when the first one comes. */
  private letters: string | undefined;

  constructor(
    private readonly bytes: Uint8Array<ArrayBuffer>,
    private readonly code: 'malformed_cose' | 'malformed_claims',
  ) {}

  /** The one value that the bytes are; nothing may follow. */
  whole(): Cbor {
    const value = this.value();
    this.end();
    return value;
  }

  /** Refuses bytes behind what was read. */
  end(): void {
    if (this.at !== this.bytes.length) this.refuse();
  }

  /**
   * Whether a map is a payload with all that the schema demands, and nothing that was read is out of its order. Nearly every
   * certificate is plain, and values are at hand here; what is not plain is looked at again to say what is wrong.
   */
  isPlain(map: CborObject): boolean {
    return this.payload === map && !this.isOdd;
  }

  /** The number of a tag, if one comes next; it is then behind us. */
  tag(): number | undefined {
    if ((this.bytes[this.at] ?? 0) >> 5 !== 6) return undefined;
    this.count();
    return this.argument((this.bytes[this.at++] ?? 0) & 31);
  }

  /** The items of an array that must come next and have this many. */
  array(length: number): void {
    const head = this.bytes[this.at++] ?? 0;
    if (head >> 5 !== 4 || this.argument(head & 31) !== length) this.refuse();
  }

  /** A byte string that must come next, as a view. */
  byteString(): Uint8Array<ArrayBuffer> {
    this.count();
    const head = this.bytes[this.at++] ?? 0;
    return head >> 5 === 2 ? this.slice(this.argument(head & 31)) : this.refuse();
  }

  /** A map with any keys that must come next, always as a `Map`. */
  map(): CborMap {
    this.count();
    const head = this.bytes[this.at++] ?? 0;
    if (head >> 5 !== 5) this.refuse();
    return this.labelled(this.argument(head & 31));
  }

  /** Whatever comes next. */
  value(): Cbor {
    this.count();
    const head = this.bytes[this.at++] ?? this.refuse();
    const info = head & 31;
    switch (head >> 5) {
      case 0:
        return this.argument(info);
      case 1:
        return -1 - this.argument(info);
      case 2:
        // A copy: what it is cut from holds other certificates as well.
        return this.slice(this.argument(info)).slice();
      case 3:
        return this.text(this.argument(info));
      case 4:
        return this.list(this.argument(info));
      case 5:
        return this.entries(this.argument(info));
      case 6:
        return this.dated(this.argument(info));
      default:
        return this.simple(info);
    }
  }

  private refuse(): never {
    throw new Malformed(this.code);
  }

  private count(): void {
    if (++this.items > MAX_ITEMS) this.refuse();
  }

  private argument(info: number): number {
    const { bytes } = this;
    if (info < 24) return info;
    const at = this.at;
    if (info === 24) {
      this.at = at + 1;
      return bytes[at] ?? this.refuse();
    }
    const size = info === 25 ? 2 : info === 26 ? 4 : info === 27 ? 8 : this.refuse();
    if (at + size > bytes.length) this.refuse();
    let value = 0;
    for (let i = 0; i < size; i++) value = value * 256 + (bytes[at + i] ?? 0);
    this.at = at + size;
    return Number.isSafeInteger(value) ? value : this.refuse();
  }

  private enter(): void {
    if (++this.depth > MAX_DEPTH) this.refuse();
  }

  private slice(length: number): Uint8Array<ArrayBuffer> {
    const end = this.at + length;
    if (end > this.bytes.length) this.refuse();
    const part = this.bytes.subarray(this.at, end);
    this.at = end;
    return part;
  }

  private text(length: number): string {
    const { bytes, at } = this;
    const end = at + length;
    if (end > bytes.length) this.refuse();
    this.at = end;
    let high = 0;
    let control = 0;
    for (let i = at; i < end; i++) {
      const byte = bytes[i] ?? 0;
      high |= byte;
      // Below the space the sign bit is set, at 127 (DEL) the eighth.
      control |= (byte - 32) | (byte + 1);
    }
    if (high < 128) {
      if ((control & ~0x7f) !== 0) this.isOdd = true;
      return (this.letters ??= asciiOf(bytes)).slice(at, end);
    }
    const text = this.decoded(at, end);
    if (!isSafeText(text)) this.isOdd = true;
    return text;
  }

  private decoded(start: number, end: number): string {
    try {
      return utf8.decode(this.bytes.subarray(start, end));
    } catch {
      return this.refuse();
    }
  }

  private list(length: number): Cbor[] {
    this.enter();
    // Most lists have one item; an empty one makes room for many when the first is put in.
    const list: Cbor[] = length === 0 ? [] : [this.value()];
    for (let i = 1; i < length; i++) list.push(this.value());
    this.depth--;
    return list;
  }

  private entries(length: number): CborObject | CborMap {
    const first = (this.bytes[this.at] ?? 0) >> 5;
    if (length !== 0 && first !== 3) return this.labelled(length);
    this.enter();
    const object: CborObject = {};
    let seen = 0;
    for (let i = 0; i < length; i++) {
      this.count();
      const head = this.bytes[this.at++] ?? 0;
      if (head >> 5 !== 3) this.refuse();
      const size = this.argument(head & 31);
      const field = this.field(size);
      if (field === undefined) {
        const key = this.text(size);
        if (key === '__proto__' || Object.hasOwn(object, key)) this.refuse();
        object[key] = this.value();
        continue;
      }
      if ((seen & field.bit) !== 0) this.refuse();
      seen |= field.bit;
      this.seen = 0;
      const value = this.value();
      if (!field.isPlain(value, this.seen)) this.isOdd = true;
      object[field.key] = value;
    }
    this.seen = seen;
    if (isWhole(seen)) this.payload = object;
    this.depth--;
    return object;
  }

  /** A field of the standard that comes next; nothing when another key does. */
  private field(length: number): KnownField | undefined {
    if (length > 3) return undefined;
    const { bytes, at } = this;
    let number = 0;
    for (let i = 0; i < length; i++) number = (number << 8) | (bytes[at + i] ?? 0);
    const field = fields.get(number);
    // Not one that begins with NUL, which would have the same number.
    if (field?.key.length !== length) return undefined;
    this.at = at + length;
    return field;
  }

  private labelled(length: number): CborMap {
    if (length === 0) return empty;
    this.enter();
    const map = new Map<number | string, Cbor>();
    for (let i = 0; i < length; i++) {
      const key = this.value();
      if ((typeof key !== 'number' && typeof key !== 'string') || map.has(key)) this.refuse();
      map.set(key, this.value());
    }
    this.seen = 0;
    this.depth--;
    return map;
  }

  /** Dates as text or seconds may carry their tag; it changes nothing about what they say. */
  private dated(tag: number): Cbor {
    if (tag > 1) this.refuse();
    this.enter();
    const value = this.value();
    this.depth--;
    return typeof value === (tag === 0 ? 'string' : 'number') ? value : this.refuse();
  }

  private simple(info: number): Cbor {
    if (info === 20 || info === 21) return info === 21;
    if (info === 22) return null;
    const size = info === 25 ? 2 : info === 26 ? 4 : info === 27 ? 8 : this.refuse();
    const part = this.slice(size);
    const view = new DataView(part.buffer, part.byteOffset, size);
    const number =
      size === 2 ? half(view.getUint16(0)) : size === 4 ? view.getFloat32(0) : view.getFloat64(0);
    return Number.isFinite(number) ? number : this.refuse();
  }
}

function half(bits: number): number {
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  const size =
    exponent === 31
      ? Number.NaN
      : exponent === 0
        ? fraction * 2 ** -24
        : (fraction + 1024) * 2 ** (exponent - 25);
  return bits & 0x8000 ? -size : size;
}
