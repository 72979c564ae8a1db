import type { LabTube } from '@binhan/contract';
import { expect, test } from 'vitest';
import { countedOutcomes, type LabChoices, shownTube } from './shown-tube.ts';

const choices: LabChoices = {
  laboratory: { id: 'p', name: 'CDC' },
  tests: [
    {
      id: 'pcr',
      name: { vi: 'RT-PCR', en: 'RT-PCR' },
      cycleThreshold: true,
      outcomes: [{ id: 'positive', name: { vi: 'Dương tính', en: 'Positive' }, means: 'detected' }],
      controls: [],
    },
  ],
  kits: [{ id: 'one', name: { vi: 'Bộ một', en: 'Kit one' }, tests: ['pcr'], targets: ['E'] }],
  rejections: [{ id: 'broken', name: { vi: 'Vỡ ống', en: 'Broken' } }],
  waiting: { test: 0, verification: 0, release: 0 },
};
const tube: LabTube = {
  id: 't',
  code: 'T-01',
  kind: 'pcr',
  specimen: 'swab',
  people: 1,
  state: 'tested',
  collectedAt: '2026-11-24T01:00:00.000Z',
  dueAt: '2026-11-25T01:00:00.000Z',
  site: 'Trạm y tế',
  late: false,
  old: false,
  rejection: 'broken',
  result: {
    id: 'r',
    outcome: 'positive',
    means: 'detected',
    cycleThresholds: [{ target: 'E', cycles: 24 }],
    kit: 'gone',
    state: 'entered',
    personsNeeded: 2,
    mine: true,
    testedAt: '2026-11-24T02:30:00.000Z',
    enteredAt: '2026-11-24T03:00:00.000Z',
  },
};

test('a tube in words; a kit that left the catalogue by its id', () => {
  const shown = shownTube(tube, choices, 'vi');
  expect([shown.testName, shown.rejectionName, shown.result?.outcomeName]).toEqual([
    'RT-PCR',
    'Vỡ ống',
    'Dương tính',
  ]);
  expect([shown.result?.kitName, shown.result?.thresholds]).toEqual(['gone', 'E 24,0']);
  expect(shownTube(tube, choices, 'en').result?.thresholds).toBe('E 24.0');
});

test('outcomes are counted, most first', () => {
  const { result } = shownTube(tube, choices, 'vi');
  if (result === undefined) throw new Error('no result');
  const negative = { ...result, outcome: 'negative', outcomeName: 'Âm tính', means: 'not-detected' as const };
  expect(countedOutcomes([result, negative, negative])).toEqual([
    { name: 'Âm tính', tone: 'go', count: 2 },
    { name: 'Dương tính', tone: 'stop', count: 1 },
  ]);
});
