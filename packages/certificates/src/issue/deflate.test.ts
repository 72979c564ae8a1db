import fc from 'fast-check';
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { inflateZlib } from '../inflate/inflate';
import { deflateZlib } from './deflate';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Inflates, by Node's zlib and by our own inflater, to what it was. */
function holds(bytes: Uint8Array<ArrayBuffer>): Uint8Array {
  const deflated = deflateZlib(bytes);
  expect(Buffer.compare(inflateSync(deflated), bytes)).toBe(0);
  if (bytes.length <= 65_536) expect(Buffer.compare(inflateZlib(deflated), bytes)).toBe(0);
  return deflated;
}

describe('what is deflated inflates to the same', () => {
  test.each([
    ['nothing', ''],
    ['a letter', 'A'],
    ['a letter often', 'A'.repeat(5000)],
    ['two letters', 'AB'.repeat(3000)],
    ['names of fields', '{"vp":"1119349007","mp":"EU/1/20/1528"}'.repeat(9)],
    ['Vietnamese', 'Đặng Thị Ngọc Thủy, Sở Y tế Hải Dương'.repeat(4)],
  ])('%s', (_name, text) => {
    holds(bytesOf(text));
  });

  test('matches of every length, near and far', () => {
    for (let length = 3; length <= 300; length++) {
      const match = Uint8Array.from({ length }, (_, at) => (at * 7 + length) & 255);
      const between = Uint8Array.from({ length: length * 5 }, (_, at) => (at * at * 31 + (at >> 3)) & 255);
      holds(new Uint8Array([...match, ...between, ...match, ...match]));
    }
  });

  test('a match just inside the window, and one beyond it', () => {
    for (const distance of [32_767, 32_768, 32_769, 32_770]) {
      const noise = Uint8Array.from({ length: distance - 8 }, (_, at) => (at % 251) + (at % 3));
      holds(new Uint8Array([250, 251, 252, 253, 254, 255, 254, 250, ...noise, 250, 251, 252, 253, 254, 255]));
    }
  });

  test('any bytes, with and without repetitions', () => {
    const piece = fc.uint8Array({ minLength: 1, maxLength: 60 });
    const many = fc.array(fc.tuple(piece, fc.integer({ min: 1, max: 5 })), { maxLength: 20 });
    fc.assert(
      fc.property(many, (pieces) => {
        holds(
          new Uint8Array(
            pieces.flatMap(([bytes, times]) => Array.from({ length: times }, () => [...bytes]).flat()),
          ),
        );
      }),
      { numRuns: 2000 },
    );
  });
});

test('begins as readers expect of zlib data', () => {
  expect([...deflateZlib(bytesOf('A')).subarray(0, 2)]).toEqual([0x78, 0xda]);
});
