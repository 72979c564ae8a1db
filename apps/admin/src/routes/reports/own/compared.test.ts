import { noFigures, type TestingFigures } from '@binhan/domain/reporting';
import { expect, test } from 'vitest';
import { compared } from './compared.ts';

const pcr = { test: 'pcr', tubes: 2, positive: 0, negative: 2, undecided: 0, takeAgain: 0, positivePools: 0 };
const now: TestingFigures = {
  ...noFigures,
  tubes: 3,
  single: 3,
  people: 3,
  pending: 1,
  found: [pcr],
  turnaround: { median: 60, ninth: 90, inTime: 2 },
};
const said = (lines: ReturnType<typeof compared>) =>
  lines.map((line) => `${line.of === 'test' ? `${line.test} ` : ''}${line.what}`);

test('nothing sent: every figure now, none changed, positives are said also where there are none', () => {
  const lines = compared(now);
  expect(said(lines)).toEqual([
    'tubes',
    'single',
    'pooled',
    'people',
    'pending',
    'rejected',
    'pcr tubes',
    'pcr positive',
    'pcr negative',
    'median',
    'ninth',
    'inTime',
  ]);
  expect(lines.filter(({ changed }) => changed)).toEqual([]);
});

test('a report of nothing is six zeros', () => {
  expect(compared(noFigures).map((line) => line.now)).toEqual([0, 0, 0, 0, 0, 0]);
});

test('what differs from what was sent is marked, a test that was not there too', () => {
  const later: TestingFigures = {
    ...now,
    pending: 0,
    found: [pcr, { ...pcr, test: 'antigen', tubes: 1, positive: 1, negative: 0 }],
  };
  const changed = compared(later, now).filter((line) => line.changed);
  expect(said(changed)).toEqual(['pending', 'antigen tubes', 'antigen positive']);
  expect(changed[0]).toMatchObject({ now: 0, sent: 1 });
  expect(compared(now, now).filter((line) => line.changed)).toEqual([]);
});
