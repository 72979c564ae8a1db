import { newBytes } from '../pool';

/** What the writer takes; `undefined` fields of objects are left out. */
export type Writable =
  | number
  | string
  | boolean
  | null
  | Uint8Array
  | readonly Writable[]
  | ReadonlyMap<number, Writable>
  | { readonly [key: string]: Writable | undefined };

const utf8 = new TextEncoder();

/**
 * CBOR (RFC 8949) with definite lengths and the shortest heads; whole numbers as integers, others as doubles.
 *
 * @throws TypeError for what has no place in a certificate, such as NaN.
 */
export function writeCbor(value: Writable, tag?: number): Uint8Array<ArrayBuffer> {
  const writer = new CborWriter();
  if (tag !== undefined) writer.head(6, tag);
  writer.write(value);
  return writer.bytes();
}

class CborWriter {
  private out = newBytes(512);
  private size = 0;

  bytes(): Uint8Array<ArrayBuffer> {
    return this.out.subarray(0, this.size);
  }

  write(value: Writable): void {
    if (typeof value === 'string') this.text(value);
    else if (typeof value === 'number') this.number(value);
    else if (typeof value === 'boolean') this.head(7, value ? 21 : 20);
    else if (value === null) this.head(7, 22);
    else if (value instanceof Uint8Array) {
      this.head(2, value.length);
      this.room(value.length);
      this.out.set(value, this.size);
      this.size += value.length;
    } else if (isArray(value)) {
      this.head(4, value.length);
      for (const item of value) this.write(item);
    } else if (value instanceof Map) {
      this.head(5, value.size);
      for (const [key, item] of value) {
        this.number(key);
        this.write(item);
      }
    } else if (typeof value === 'object') {
      const entries = Object.entries(value).filter(
        (entry): entry is [string, Writable] => entry[1] !== undefined,
      );
      this.head(5, entries.length);
      for (const [key, item] of entries) {
        this.text(key);
        this.write(item);
      }
    } else throw new TypeError(`writeCbor: a certificate cannot hold a ${typeof value}`);
  }

  head(major: number, argument: number): void {
    const type = major << 5;
    if (argument < 24) this.put(1, type | argument);
    else if (argument < 0x1_00) this.put(2, ((type | 24) << 8) | argument);
    else if (argument < 0x1_00_00) this.put(3, ((type | 25) << 16) | argument);
    else if (argument < 0x1_00_00_00_00) {
      this.put(1, type | 26);
      this.put(4, argument);
    } else {
      this.put(1, type | 27);
      this.put(4, Math.floor(argument / 0x1_00_00_00_00));
      this.put(4, argument % 0x1_00_00_00_00);
    }
  }

  private number(value: number): void {
    if (Number.isSafeInteger(value)) {
      if (value < 0) this.head(1, -1 - value);
      else this.head(0, value);
      return;
    }
    if (!Number.isFinite(value)) {
      throw new TypeError('writeCbor: a certificate cannot hold a number that is not finite');
    }
    this.put(1, 0xfb);
    this.room(8);
    new DataView(this.out.buffer, this.out.byteOffset).setFloat64(this.size, value);
    this.size += 8;
  }

  private text(value: string): void {
    // A letter is three bytes at most; the length is known only once it is written.
    this.room(value.length * 3 + 5);
    const plain = this.plain(value);
    if (plain) return;
    const encoded = utf8.encode(value);
    this.head(3, encoded.length);
    this.out.set(encoded, this.size);
    this.size += encoded.length;
  }

  /** Writes a text of ASCII; when it is none, nothing has happened. */
  private plain(value: string): boolean {
    const before = this.size;
    this.head(3, value.length);
    for (let i = 0; i < value.length; i++) {
      const code = value.charCodeAt(i);
      if (code > 127) {
        this.size = before;
        return false;
      }
      this.out[this.size++] = code;
    }
    return true;
  }

  private put(count: number, value: number): void {
    this.room(count);
    for (let shift = (count - 1) * 8; shift >= 0; shift -= 8) this.out[this.size++] = (value >>> shift) & 255;
  }

  private room(more: number): void {
    if (this.size + more <= this.out.length) return;
    const larger = newBytes((this.size + more) * 2);
    larger.set(this.bytes());
    this.out = larger;
  }
}

function isArray(value: Writable): value is readonly Writable[] {
  return Array.isArray(value);
}
