import fc from 'fast-check';
import { constants, deflateRawSync, deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { inflateRaw, inflateZlib } from './inflate';

const strategies = [
  constants.Z_DEFAULT_STRATEGY,
  constants.Z_FILTERED,
  constants.Z_HUFFMAN_ONLY,
  constants.Z_RLE,
  constants.Z_FIXED,
];

const contents = fc.oneof(
  fc.uint8Array({ maxLength: 3000 }),
  fc.string({ maxLength: 3000 }).map((text) => new TextEncoder().encode(text)),
  fc
    .array(fc.constantFrom('URN:UVCI:01:VN:', '840539006', 'BBIBP-CorV', '2021-10-15', '\u1ea1'), {
      maxLength: 400,
    })
    .map((parts) => new TextEncoder().encode(parts.join(''))),
);

describe('inflates what zlib deflates', () => {
  test.each([0, 1, 6, 9])('at level %i, with every strategy', (level) => {
    fc.assert(
      fc.property(contents, fc.constantFrom(...strategies), (bytes, strategy) => {
        const compressed = deflateSync(bytes, { level, strategy });
        expect(Buffer.compare(inflateZlib(compressed), bytes)).toBe(0);
        expect(Buffer.compare(inflateRaw(deflateRawSync(bytes, { level, strategy })), bytes)).toBe(0);
      }),
      { numRuns: 150 },
    );
  });

  test('with long codes, distances and many blocks', () => {
    // Rare letters among frequent ones have codes of more than nine bits.
    const bytes = Uint8Array.from({ length: 60_000 }, (_, i) =>
      i % 97 === 0 ? (i * 7919) % 256 : (i * i) % 5,
    );
    expect(Buffer.compare(inflateZlib(deflateSync(bytes, { level: 9, memLevel: 1 })), bytes)).toBe(0);
    const far = new Uint8Array(65_536).fill(7);
    far.set(new TextEncoder().encode('far away'), 0);
    far.set(new TextEncoder().encode('far away'), 32_700);
    expect(Buffer.compare(inflateZlib(deflateSync(far)), far)).toBe(0);
  });
});

describe('refuses', () => {
  const good = deflateSync(Buffer.from('Thanh Miện'.repeat(20)), { level: 9 });

  test('what is cut anywhere, or goes on', () => {
    for (let length = 0; length < good.length; length++) {
      expect(() => inflateZlib(good.subarray(0, length))).toThrow(/bad_compression|not_compressed/);
    }
    expect(() => inflateZlib(Buffer.concat([good, Buffer.from([0])]))).toThrow('bad_compression');
    const raw = deflateRawSync('xin chào');
    expect(() => inflateRaw(Buffer.concat([raw, Buffer.from([0])]))).toThrow('bad_compression');
    for (let length = 0; length < raw.length; length++) {
      expect(() => inflateRaw(raw.subarray(0, length))).toThrow('bad_compression');
    }
  });

  test('a wrong checksum', () => {
    for (let last = 1; last <= 4; last++) {
      const changed = Buffer.from(good);
      changed[good.length - last] = (changed[good.length - last] ?? 0) ^ 1;
      expect(() => inflateZlib(changed)).toThrow('bad_compression');
    }
  });

  test.each([
    ['another method', [0x79, 0x9c]],
    ['a window that is too large', [0x88, 0x1c]],
    ['a wrong check of the head', [0x78, 0x9d]],
    ['a dictionary', [0x78, 0xbb]],
    ['plain CBOR', [0xd2, 0x84]],
  ])('%s', (_name, head) => {
    expect(() => inflateZlib(new Uint8Array([...head, 3, 0, 0, 0, 0, 1]))).toThrow('not_compressed');
  });

  test.each([
    ['a block of the kind that does not exist', [0b111]],
    ['a stored block whose lengths disagree', [0b001, 5, 0, 5, 0]],
    ['a stored block longer than the data', [0b001, 0xff, 0, 0, 0xff, 1]],
    ['a distance before the beginning', [0x63, 0x00, 0x42, 0x00]],
    ['code lengths that repeat nothing', [0x05, 0x00, 0x00, 0x00, 0x00, 0x00]],
    ['nothing', []],
    ['bits only', Array.from({ length: 200 }, () => 0xff)],
  ])('%s', (_name, bytes) => {
    expect(() => inflateRaw(new Uint8Array(bytes))).toThrow('bad_compression');
  });

  test('more than 64 KB, and one byte less is inflated', () => {
    expect(inflateZlib(deflateSync(new Uint8Array(65_536))).length).toBe(65_536);
    expect(() => inflateZlib(deflateSync(new Uint8Array(65_537)))).toThrow('too_large');
    expect(() => inflateZlib(deflateSync(new Uint8Array(10_000_000)))).toThrow('too_large');
    const random = Uint8Array.from({ length: 70_000 }, (_, i) => (i * 2654435761) >>> 24);
    expect(() => inflateZlib(deflateSync(random, { level: 0 }))).toThrow('too_large');
  });

  test('what zlib refuses, and nothing else, whatever bits are changed', () => {
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), (at, bits) => {
        const changed = Buffer.from(good);
        changed[at] = (changed[at] ?? 0) ^ bits;
        let expected: Buffer | undefined;
        try {
          expected = inflateSync(changed);
        } catch {
          // Zlib refuses it, and so must we.
        }
        if (expected === undefined) expect(() => inflateZlib(changed)).toThrow();
        else expect(Buffer.compare(inflateZlib(changed), expected)).toBe(0);
      }),
      { numRuns: 500 },
    );
  });
});
