import { expect, test } from 'vitest';
import { MAX_STAY_HOURS, gateDecision, leftAtLatest } from './index';

test.each([
  [true, 'valid', false, []],
  [true, 'valid', true, ['red_flag']],
  [true, 'ran-out', false, ['declaration_ran_out']],
  [true, 'ran-out', true, ['declaration_ran_out', 'red_flag']],
  [true, 'none', false, ['no_declaration']],
  [true, 'none', true, ['no_declaration', 'red_flag']],
  [false, 'valid', false, ['place_not_open']],
  [false, 'valid', true, ['place_not_open', 'red_flag']],
  [false, 'ran-out', false, ['place_not_open', 'declaration_ran_out']],
  [false, 'ran-out', true, ['place_not_open', 'declaration_ran_out', 'red_flag']],
  [false, 'none', false, ['place_not_open', 'no_declaration']],
  [false, 'none', true, ['place_not_open', 'no_declaration', 'red_flag']],
] as const)(
  'open %s, declaration %s, red flag %s: every reason is named',
  (placeOpen, declaration, redFlag, reasons) => {
    expect(gateDecision({ placeOpen, declaration, redFlag })).toEqual({
      verdict: reasons.length === 0 ? 'go' : 'stop',
      reasons,
    });
  },
);

test('a stay ends by itself after twelve hours, over midnight too', () => {
  expect(MAX_STAY_HOURS).toBe(12);
  expect(leftAtLatest('2026-11-23T16:30:00.000Z')).toBe('2026-11-24T04:30:00.000Z');
});
