import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ControlRule, controlStanding } from './index';

const name = { vi: 'Chứng', en: 'Control' };
const rule: ControlRule = {
  kinds: [
    { id: 'positive', name, expects: 'detected' },
    { id: 'negative', name, expects: 'not-detected' },
  ],
  withinHours: 24,
  required: true,
};
const hour = (number: number) => new Date(Date.UTC(2026, 10, 24, number)).toISOString();
const control = (id: string, at: number, passed = true, more: { kit?: string; lot?: string } = {}) => ({
  control: id,
  kit: 'kit-a',
  passed,
  testedAt: hour(at),
  ...more,
});
const tested = { kit: 'kit-a', lot: 'A1', testedAt: hour(12) };

describe('whether controls let a result out', () => {
  test.each([
    ['both passed', [control('positive', 11), control('negative', 11)], 'met'],
    ['one was not done', [control('positive', 11)], 'missing'],
    ['none was done', [], 'missing'],
    ['one failed', [control('positive', 11, false), control('negative', 11)], 'failed'],
    ['one failed and one was not done', [control('positive', 11, false)], 'failed'],
    [
      'the nearer one passed',
      [control('positive', 2, false), control('positive', 11), control('negative', 11)],
      'met',
    ],
    [
      'the nearer one failed',
      [control('positive', 2), control('positive', 13, false), control('negative', 11)],
      'failed',
    ],
    [
      'of the same moment the one recorded last passed',
      [control('positive', 11, false), control('positive', 11), control('negative', 11)],
      'met',
    ],
    ['they are a day and an hour old', [control('positive', -13), control('negative', -13)], 'missing'],
    [
      'they are of another kit',
      [control('positive', 11, true, { kit: 'kit-b' }), control('negative', 11)],
      'missing',
    ],
    [
      'they are of another lot',
      [control('positive', 11, true, { lot: 'B2' }), control('negative', 11)],
      'missing',
    ],
    [
      'they are of the same lot',
      [control('positive', 11, true, { lot: 'A1' }), control('negative', 11)],
      'met',
    ],
  ] as const)('%s', (_, controls, standing) => {
    expect(controlStanding({ controls: rule }, controls, tested)).toBe(standing);
  });

  test('where none is required a missing one holds nothing back, and a failed one does', () => {
    const loose = { controls: { ...rule, required: false } };
    expect(controlStanding(loose, [], tested)).toBe('met');
    expect(controlStanding(loose, [control('negative', 12, false)], tested)).toBe('failed');
    expect(controlStanding({}, [control('negative', 12, false)], tested)).toBe('met');
  });

  test('no control that failed within its hours is overruled by one farther away', () => {
    const some = fc.record({
      control: fc.constantFrom('positive', 'negative'),
      kit: fc.constant('kit-a'),
      passed: fc.boolean(),
      testedAt: fc.integer({ min: -20, max: 40 }).map(hour),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 12 }), (controls) => {
        const far = (at: string) => Math.abs(Date.parse(at) - Date.parse(tested.testedAt));
        const failed = controls.some(
          ({ control: id, passed, testedAt }, place) =>
            !passed &&
            far(testedAt) <= 24 * 3_600_000 &&
            controls.every(
              (other, at) =>
                other.control !== id ||
                far(other.testedAt) > far(testedAt) ||
                (far(other.testedAt) === far(testedAt) && at <= place),
            ),
        );
        expect(controlStanding({ controls: rule }, controls, tested) === 'failed').toBe(failed);
      }),
    );
  });
});
