import type { FiguresRow } from '@binhan/contract';
import { noFigures, type TestingFigures } from '@binhan/domain/reporting';
import { expect, test } from 'vitest';
import { linesByDay, linesByUnit, positives, sumOf } from './sums.ts';

const found = (kind: string, positive: number, positivePools = 0) => ({
  test: kind,
  tubes: positive + positivePools,
  positive,
  negative: 0,
  undecided: 0,
  takeAgain: 0,
  positivePools,
});
const figures = (tubes: number, given: Partial<TestingFigures> = {}): TestingFigures => ({
  ...noFigures,
  tubes,
  single: tubes,
  people: tubes,
  ...given,
});
const turnaround = { median: 180, ninth: 300, inTime: 3 };
const rows: FiguresRow[] = [
  { day: '2026-11-24', unit: 'b', name: 'Trạm Ất', figures: figures(2, { found: [found('pcr', 1)] }) },
  {
    day: '2026-11-23',
    unit: 'a',
    name: 'Trạm Ân',
    figures: figures(3, { found: [found('antigen', 1), found('pcr', 1, 1)], turnaround }),
  },
  { day: '2026-11-24', unit: 'a', name: 'Trạm Ân', figures: figures(4) },
];

test('figures add up, each test by itself, and medians are not added', () => {
  const sum = sumOf(rows.map((row) => row.figures));
  expect(sum).toEqual({ ...figures(9), found: [found('antigen', 1), found('pcr', 2, 1)] });
  expect(positives(sum)).toEqual({ people: 3, pools: 1 });
});

test('one line keeps its time to the result; none is nothing', () => {
  expect(sumOf([figures(3, { turnaround })]).turnaround).toEqual(turnaround);
  expect(sumOf([])).toEqual(noFigures);
});

test('every day has a line, also one without a tube', () => {
  const days = ['2026-11-22', '2026-11-23', '2026-11-24'];
  const lines = linesByDay(rows, days, (day) => `ngày ${day}`);
  expect(lines.map(({ figures: { tubes } }) => tubes)).toEqual([0, 3, 6]);
  expect(lines[1]).toMatchObject({ name: 'ngày 2026-11-23', figures: { turnaround } });
});

test('units are named once, in the order of the Vietnamese alphabet', () => {
  expect(linesByUnit(rows).map(({ name, figures: { tubes } }) => [name, tubes])).toEqual([
    ['Trạm Ân', 7],
    ['Trạm Ất', 2],
  ]);
});
