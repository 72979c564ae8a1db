import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkUvci, createUvci } from './uvci';

test('the example of the annex, and those of countries that write the check character', () => {
  for (const uvci of [
    'URN:UVCI:01:SE:EHM/V12907267LAJW#E',
    'URN:UVCI:01:AT:B5921A35D6A0D696421B3E2462178297#I',
    'URN:UVCI:V1:DE:ABC',
    'URN:UVCI:01:DK:B986830007345F99AE898FB82C6C61F2#A',
  ]) {
    expect({ uvci, right: checkUvci(uvci) }).toEqual({ uvci, right: true });
  }
});

test('a new one has its check character', () => {
  const uvci = createUvci({ country: 'VN', issuer: 'HD', id: '7K2M9P4XQ1' });
  expect(uvci).toMatch(/^URN:UVCI:01:VN:HD\/7K2M9P4XQ1#[A-Z\d/:]$/);
  expect(checkUvci(uvci)).toBe(true);
  expect(createUvci({ country: 'VN', id: '1' })).toMatch(/^URN:UVCI:01:VN:1#.$/);
});

const ids = fc.stringMatching(/^[A-Z\d]{1,30}$/);

test('one character changed, or two neighbours swapped, is noticed nearly always', () => {
  let missed = 0;
  let tried = 0;
  fc.assert(
    fc.property(ids, fc.nat(29), fc.constantFrom(...'ABCXYZ0189'), (id, at, letter) => {
      const uvci = createUvci({ country: 'VN', id });
      const place = 15 + (at % id.length);
      const changed = uvci.slice(0, place) + letter + uvci.slice(place + 1);
      if (changed !== uvci) {
        tried++;
        if (checkUvci(changed)) missed++;
      }
    }),
    { numRuns: 500 },
  );
  expect(missed).toBe(0);
  expect(tried).toBeGreaterThan(100);
});

describe('is wrong', () => {
  test.each([
    'URN:UVCI:01:SE:EHM/V12907267LAJW#F',
    'URN:UVCI:01:SE:#E',
    'URN:UVCI:1:SE:X',
    'URN:UVCI:01:SE:A//B',
    'URN:UVCI:01:SE:A B',
    'URN:UVCI:01:SE:A#',
    'URN:UVCI:01:SE:A#XY',
    '',
    `URN:UVCI:01:SE:${'A'.repeat(80)}`,
  ])('%j', (uvci) => {
    expect(checkUvci(uvci)).toBe(false);
  });
});

test('parts that do not belong into one are a mistake', () => {
  expect(() => createUvci({ country: 'vn', id: '1' })).toThrow(RangeError);
  expect(() => createUvci({ country: 'VN', id: 'Nguyễn' })).toThrow(RangeError);
  expect(() => createUvci({ country: 'VN', id: 'A'.repeat(70) })).toThrow(RangeError);
});
