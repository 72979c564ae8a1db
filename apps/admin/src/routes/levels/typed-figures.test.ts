import { expect, test } from 'vitest';
import { readFigures } from './typed-figures.ts';

function sent(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

test('a population with dots and a share in percent with a comma', () => {
  expect(
    readFigures(sent({ asOf: '2026-11-22', population: '12.345', coverage: '82,5 %', treatmentReady: 'no' })),
  ).toEqual({ figures: { asOf: '2026-11-22', population: 12345, coverage: 0.825, treatmentReady: false } });
});

test('what is not known is left out', () => {
  expect(readFigures(sent({ asOf: '2026-11-22', population: '900' }))).toEqual({
    figures: { asOf: '2026-11-22', population: 900 },
  });
});

test.each([
  [{}, ['asOf', 'population']],
  [{ asOf: '22/11/2026', population: '0' }, ['asOf', 'population']],
  [{ asOf: '2026-11-22', population: 'nhiều', coverage: '101' }, ['population', 'coverage']],
  [{ asOf: '2026-11-22', population: '1,5', coverage: 'x' }, ['population', 'coverage']],
])('%j is wrong in %j', (fields, wrong) => {
  expect(readFigures(sent(fields))).toEqual({ wrong });
});
