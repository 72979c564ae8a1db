import { expect, test } from 'vitest';
import { createBurst } from './burst.ts';

/** What a scanner that types as a keyboard of the United States sends for a text. */
function keysOf(text: string): { code: string; shift: boolean }[] {
  const marks: Record<string, [string, boolean]> = {
    ':': ['Semicolon', true],
    '.': ['Period', false],
    '-': ['Minus', false],
    _: ['Minus', true],
    '|': ['Backslash', true],
    '/': ['Slash', false],
  };
  return [...text].map((letter) => {
    const [code, shift] = marks[letter] ?? [];
    if (code !== undefined) return { code, shift: shift ?? false };
    if (/\d/.test(letter)) return { code: `Digit${letter}`, shift: false };
    return { code: `Key${letter.toUpperCase()}`, shift: letter !== letter.toLowerCase() };
  });
}

/** Codes that input methods mangle: doubled vowels, w, s, f, j after vowels (Telex), digits after vowels (VNI). */
const codes = [
  'BAP1:aaW.ddooEEs_fj-x.OWsR',
  'BAC1:AA11-DD99-EE66',
  '030095000123',
  'BAT1:a1e2o6u7d9.u9.b-_1',
];

test.each([
  [
    'Telex takes the letters',
    ({ code }: { code: string }) => (/^Key[ADEOSWFJRXZ]$/.test(code) ? 'Process' : undefined),
  ],
  [
    'VNI takes the digits',
    ({ code }: { code: string }) => (code.startsWith('Digit') ? 'Process' : undefined),
  ],
  [
    'the Vietnamese layout writes letters in the place of digits',
    ({ code }: { code: string }) =>
      ({ Digit1: 'ă', Digit2: 'â', Digit3: 'ê', Digit4: 'ô', Digit9: 'đ', BracketLeft: 'ư' })[code],
  ],
  [
    'the French layout has letters elsewhere',
    ({ code }: { code: string }) =>
      ({ KeyA: 'q', KeyQ: 'a', KeyW: 'z', KeyZ: 'w', Digit0: 'à', Semicolon: 'm' })[code],
  ],
] as const)('A11: %s, and the code is whole', (_, written) => {
  for (const text of codes) {
    const burst = createBurst();
    const keys = keysOf(text);
    let given: string | undefined;
    for (const [place, key] of [...keys, { code: 'Enter', shift: false }].entries()) {
      const mangled = written(key);
      given = burst.key({ ...key, ...(mangled === undefined ? {} : { key: mangled }), at: place * 6 });
    }
    expect(given).toBe(text);
  }
});
