import { expect, test } from 'vitest';
import { characterOf, createBurst } from './burst.ts';

/** Keys as a keyboard sends them, so many milliseconds apart. */
function typed(codes: readonly string[], gap: number, end = 'Enter'): string | undefined {
  const burst = createBurst();
  let given: string | undefined;
  for (const [place, code] of [...codes, end].entries()) {
    const shift = code.startsWith('^');
    given = burst.key({ code: code.replace('^', ''), shift, at: place * gap });
  }
  return given;
}

const tube = ['^KeyH', '^KeyD', 'Minus', 'Digit0', 'Digit0', 'Digit1'];

test('A11: a scanner is read from the places of its keys, with Enter or Tab', () => {
  expect(typed(tube, 5)).toBe('HD-001');
  expect(typed(tube, 5, 'Tab')).toBe('HD-001');
  expect(typed(['^KeyB', '^KeyA', '^KeyP', 'Digit1', '^Semicolon', 'KeyA', 'Period', 'KeyB'], 20)).toBe(
    'BAP1:a.b',
  );
});

test.each([
  ['a hand', tube, 90],
  ['three keys', ['Digit1', 'Digit2', 'Digit3'], 5],
  ['a key that stands for nothing', [...tube, 'F5'], 5],
])('%s is no scanner', (_, codes, gap) => expect(typed(codes, gap)).toBeUndefined());

test('A11: an input method that takes the keys changes nothing; Caps Lock is as good as Shift', () => {
  const burst = createBurst();
  for (const [at, code] of ['KeyA', 'KeyA', 'KeyW', 'Digit1'].entries())
    burst.key({ code, shift: true, key: 'Process', at });
  expect(burst.key({ code: 'Enter', shift: false, at: 5 })).toBe('AAW!');
  expect(characterOf({ code: 'KeyA', shift: false, key: 'A' })).toBe('A');
  expect(characterOf({ code: 'KeyA', shift: true, key: 'Â' })).toBe('A');
});

test('what a hand typed before a scan is not part of it', () => {
  const burst = createBurst();
  burst.key({ code: 'KeyX', shift: false, at: 0 });
  for (const [place, code] of ['Digit1', 'Digit2', 'Digit3', 'Digit4'].entries())
    burst.key({ code, shift: false, at: 500 + place * 5 });
  expect(burst.key({ code: 'Enter', shift: false, at: 525 })).toBe('1234');
});

test.each([
  ['Backslash', true, '|'],
  ['Digit2', true, '@'],
  ['Numpad7', false, '7'],
  ['KeyA', false, 'a'],
  ['ArrowUp', false, undefined],
])('%s, shift %s: %s', (code, shift, character) => expect(characterOf({ code, shift })).toBe(character));
