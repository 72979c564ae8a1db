import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cbor, CborReader } from './cbor';
import { type Writable, writeCbor } from './cbor-writer';

const read = (...bytes: number[]) => new CborReader(new Uint8Array(bytes), 'malformed_claims').whole();

describe('reads', () => {
  test.each([
    [[0x00], 0],
    [[0x17], 23],
    [[0x18, 0x18], 24],
    [[0x19, 0x03, 0xe8], 1000],
    [[0x1a, 0x00, 0x0f, 0x42, 0x40], 1_000_000],
    [[0x1b, 0x00, 0x00, 0x00, 0xe8, 0xd4, 0xa5, 0x10, 0x00], 1_000_000_000_000],
    [[0x20], -1],
    [[0x39, 0x01, 0x03], -260],
    [[0xf9, 0x3c, 0x00], 1],
    [[0xf9, 0x00, 0x01], 2 ** -24],
    [[0xf9, 0xc4, 0x00], -4],
    [[0xfa, 0x47, 0xc3, 0x50, 0x00], 100_000],
    [[0xfb, 0x3f, 0xf1, 0x99, 0x99, 0x99, 0x99, 0x99, 0x9a], 1.1],
    [[0xf4], false],
    [[0xf5], true],
    [[0xf6], null],
    [[0x60], ''],
    [[0x62, 0xc3, 0xbc], 'ü'],
    [[0x80], []],
    [
      [0x82, 0x01, 0x61, 0x61],
      [1, 'a'],
    ],
    [[0xa0], {}],
    [[0xa1, 0x61, 0x61, 0x01], { a: 1 }],
    [[0xa1, 0x01, 0x02], new Map([[1, 2]])],
    [[0xc0, 0x61, 0x31], '1'],
    [[0xc1, 0x01], 1],
  ] satisfies [number[], Cbor][])('%j', (bytes, value) => {
    expect(read(...bytes)).toEqual(value);
  });

  test('names of built-in members as any other key', () => {
    const value = { constructor: 1, toString: 'a', hasOwnProperty: null };
    expect(read(...writeCbor(value))).toEqual(value);
  });

  test('bytes as a copy', () => {
    const bytes = new Uint8Array([0x42, 1, 2]);
    const value = new CborReader(bytes, 'malformed_claims').whole();
    bytes[1] = 9;
    expect(value).toEqual(new Uint8Array([1, 2]));
  });
});

test.each([
  ['text', [0xa2, 0x61, 0x61, 0x01, 0x61, 0x61, 0x01]],
  ['text that looks like a number', [0xa2, 0x61, 0x31, 0x01, 0x61, 0x31, 0x01]],
  ['a name of the standard', [0xa2, 0x62, 0x64, 0x6e, 0x01, 0x62, 0x64, 0x6e, 0x02]],
  [
    'a name whose length is written in two ways',
    [0xa2, 0x62, 0x64, 0x6e, 0x01, 0x78, 0x02, 0x64, 0x6e, 0x02],
  ],
  ['a number', [0xa2, 0x01, 0x01, 0x01, 0x01]],
])('a key that is %s stands once', (_kind, bytes) => {
  expect(() => read(...bytes)).toThrow('malformed_claims');
});

test('sixteen levels and no more', () => {
  expect(() => read(...Array.from({ length: 16 }, () => 0x81), 0)).not.toThrow();
  expect(() => read(...Array.from({ length: 17 }, () => 0x81), 0)).toThrow('malformed_claims');
});

const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', maxDepth: 5 },
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(
      fc.string({ maxLength: 8 }).filter((key) => key !== '__proto__'),
      tie('value'),
      {
        maxKeys: 5,
        noNullPrototype: true,
      },
    ),
  ),
})).value;

test('whatever is written is read', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(read(...writeCbor(value as Writable))).toEqual(value);
    }),
    { numRuns: 300 },
  );
});

test('whatever bytes there are, they are read or refused', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      try {
        read(...bytes);
      } catch (error) {
        expect(error).toMatchObject({ code: 'malformed_claims' });
      }
    }),
    { numRuns: 5000 },
  );
});

test('a certificate cannot hold what is no value', () => {
  expect(() => writeCbor(Number.NaN)).toThrow(TypeError);
  expect(() => writeCbor(undefined as unknown as null)).toThrow(TypeError);
});
