import { expect, test } from 'vitest';
import type { LabChoices } from '../../shown-tube.ts';
import { keepKit, kitOfDay } from './kit-of-day.ts';
import { emptyResult, readResult, targetsFor, typedResult } from './typed-result.ts';

const name = { vi: 'Tên', en: 'Name' };
const choices: LabChoices = {
  laboratory: { id: 'p', name: 'CDC' },
  tests: [
    {
      id: 'pcr',
      name,
      cycleThreshold: true,
      outcomes: [
        { id: 'positive', name, means: 'detected' },
        { id: 'negative', name, means: 'not-detected' },
      ],
      controls: [],
    },
    {
      id: 'ns1',
      name,
      cycleThreshold: false,
      outcomes: [{ id: 'negative', name, means: 'not-detected' }],
      controls: [],
    },
  ],
  kits: [
    { id: 'one', name, tests: ['pcr'], targets: ['E', 'RdRp'] },
    { id: 'two', name, tests: ['pcr'], targets: ['E', 'N'] },
    { id: 'quick', name, tests: ['ns1'], targets: ['NS1'] },
  ],
  rejections: [],
  waiting: { test: 0, verification: 0, release: 0 },
};
const asked = { choices, test: 'pcr', language: 'vi' as const };

test('targets are those of the chosen kit; before one is chosen those of all; none where there is no threshold', () => {
  expect(targetsFor(choices, 'pcr', 'one')).toEqual(['E', 'RdRp']);
  expect(targetsFor(choices, 'pcr', '')).toEqual(['E', 'RdRp', 'N']);
  expect(targetsFor(choices, 'ns1', 'quick')).toEqual([]);
});

test('a result as it is typed: a decimal comma, empty boxes left out, targets of other kits too', () => {
  const data = new FormData();
  for (const [box, value] of Object.entries({
    outcome: 'positive',
    kit: 'one',
    lot: 'A1',
    'ct.E': '24,1',
    'ct.RdRp': '',
    'ct.N': '30',
  }))
    data.set(box, value);
  expect(readResult(typedResult(data), asked)).toEqual({
    result: { outcome: 'positive', kit: 'one', lot: 'A1', cycleThresholds: [{ target: 'E', cycles: 24.1 }] },
  });
});

test.each([
  [{ ...emptyResult() }, ['outcome', 'kit']],
  [{ outcome: 'other', kit: 'quick', lot: '', thresholds: {} }, ['outcome', 'kit']],
  [{ outcome: 'positive', kit: 'one', lot: 'x'.repeat(41), thresholds: { E: '61' } }, ['ct.E', 'lot']],
  [{ outcome: 'positive', kit: 'one', lot: '', thresholds: { RdRp: 'hai' } }, ['ct.RdRp']],
])('what is wrong is said at its box: %o', (typed, names) => {
  const reading = readResult(typed, asked);
  expect('errors' in reading && Object.keys(reading.errors)).toEqual(names);
});

test('A16: kit and lot are the day’s and end with it', () => {
  const jar = new Map<string, string>();
  const cookies = {
    get: (key: string) => jar.get(key),
    set: (key: string, value: string) => void jar.set(key, value),
  };
  keepKit(cookies, '/', { test: 'pcr', kit: 'one', lot: 'A|1' }, '2026-11-24');
  expect(kitOfDay(cookies, 'pcr', '2026-11-24')).toEqual({ kit: 'one', lot: 'A 1' });
  expect(kitOfDay(cookies, 'pcr', '2026-11-25')).toEqual({ kit: '', lot: '' });
  expect(kitOfDay(cookies, 'ns1', '2026-11-24')).toEqual({ kit: '', lot: '' });
});
