import { expect, test } from 'vitest';
import {
  type Choices,
  keptShift,
  missingIn,
  mostInTube,
  noShift,
  shiftOptions,
  shiftToKeep,
} from './shift.ts';

const day = '2026-11-24';
const name = { vi: 'Tên', en: 'Name' };
const choices: Choices = {
  site: { id: 'p', name: 'Trạm y tế' },
  tests: [
    {
      id: 'pcr',
      name,
      specimens: [{ id: 'swab', name, codes: [] }],
      pools: [{ id: 'household', name, most: 5 }],
    },
    { id: 'ns1', name, specimens: [{ id: 'blood', name, codes: [] }], pools: [] },
  ],
  reasons: [
    { id: 'own-wish', name, mayPool: true },
    { id: 'symptoms', name, mayPool: false },
  ],
  sessions: [{ id: 's', offer: 'pcr', from: '2026-11-24T00:00:00.000Z', until: '2026-11-24T04:00:00.000Z' }],
  undoSeconds: 60,
};
const shift = { session: 's', kind: 'pcr', specimen: 'swab', pool: 'household', reason: 'own-wish' };

test('A16: nothing is chosen beforehand; everything is asked', () => {
  expect(missingIn(choices, keptShift(choices, null, day))).toEqual([
    'session',
    'kind',
    'specimen',
    'pool',
    'reason',
  ]);
});

test('a kept shift comes back, on its day only', () => {
  expect(keptShift(choices, shiftToKeep(shift, '2026-11-23'), day)).toEqual(noShift);
  expect(keptShift(choices, shiftToKeep(shift, day), day)).toEqual(shift);
  expect(missingIn(choices, shift)).toEqual([]);
});

test('what the day does not have any more is asked again', () => {
  const former = shiftToKeep({ ...shift, session: 'old', pool: 'workplace' }, day);
  expect(keptShift(choices, former, day)).toEqual({ ...shift, session: '', pool: '' });
});

test.each(['', '{', 'null', '7', '{"kind":7}'])('%j keeps nothing', (kept) =>
  expect(keptShift(choices, kept, day)).toEqual(noShift),
);

test('another test has other specimens and pools', () => {
  expect(shiftOptions(choices, { ...shift, kind: 'ns1' })).toMatchObject({
    specimen: ['blood'],
    pool: ['single'],
  });
});

test('how many people a tube may have', () => {
  expect(mostInTube(choices, shift)).toBe(5);
  expect(mostInTube(choices, { ...shift, pool: 'single' })).toBe(1);
});
