import { expect, test } from 'vitest';
import { plateOf, plateTubes } from './wells.ts';

const wells = (count: number) =>
  new Map(
    plateOf(Array.from({ length: count }, (_, place) => place + 1)).flatMap((row) =>
      row.wells.map(({ well, tube }) => [well, tube] as const),
    ),
  );

test('a plate has 96 wells and is filled column by column', () => {
  const filled = wells(10);
  expect(filled.size).toBe(96);
  expect(['A1', 'B1', 'H1', 'A2', 'B2', 'C2'].map((well) => filled.get(well))).toEqual([
    1,
    2,
    8,
    9,
    10,
    undefined,
  ]);
});

test('the last two wells are for controls', () => {
  const filled = wells(200);
  expect([filled.get('F12'), filled.get('G12'), filled.get('H12')]).toEqual([
    plateTubes,
    undefined,
    undefined,
  ]);
});
