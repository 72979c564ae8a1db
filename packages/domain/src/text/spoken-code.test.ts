import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSpokenCode, showSpokenCode, writeSpokenCode } from './index';

const codes = fc.uint8Array({ minLength: 7, maxLength: 15 }).map(writeSpokenCode);

test('a code is read as it was written, in any case and grouping', () => {
  fc.assert(
    fc.property(codes, (code) => {
      expect(readSpokenCode(code)).toBe(code);
      expect(readSpokenCode(` ${showSpokenCode(code).toLowerCase()} `)).toBe(code);
      expect(readSpokenCode(code.replace(/(.{3})/g, '$1-'))).toBe(code);
      expect(code).toMatch(/^[346789A-HJKMNP-RTV-Y]{8,16}$/);
    }),
  );
});

test('one wrong character is always noticed', () => {
  const others = [...'346789ABCDEFGHJKMNPQRTVWXY'];
  fc.assert(
    fc.property(codes, fc.nat(), (code, at) => {
      const place = at % code.length;
      const accepted = others
        .filter((other) => other !== code.charAt(place))
        .map((other) => code.slice(0, place) + other + code.slice(place + 1))
        .filter((changed) => readSpokenCode(changed) !== undefined);
      expect(accepted).toEqual([]);
    }),
  );
});

test('neighbours changed for one another are noticed, but for one pair of characters', () => {
  let [changed, noticed] = [0, 0];
  for (let first = 0; first < 256; first += 7) {
    for (let second = 0; second < 256; second += 5) {
      const code = writeSpokenCode(new Uint8Array([first, second, 1, 2, 3, 4, 5]));
      if (code.charAt(0) === code.charAt(1)) continue;
      changed += 1;
      const swapped = code.charAt(1) + code.charAt(0) + code.slice(2);
      noticed += readSpokenCode(swapped) === undefined ? 1 : 0;
    }
  }
  expect(noticed / changed).toBeGreaterThan(0.99);
});

test.each(['', 'ABC', '0O1IL2Z5SU', 'A'.repeat(21), '<script>', '３４６７８９'])('%j is no code', (text) => {
  expect(readSpokenCode(text)).toBeUndefined();
});
