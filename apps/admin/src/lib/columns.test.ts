import { expect, test } from 'vitest';
import { chosenColumns } from './columns.ts';

const all = [
  { id: 'name', label: 'Tên', heads: true },
  { id: 'area', label: 'Nơi ở', minor: true },
  { id: 'state', label: 'Trạng thái' },
];
const ids = (chosen: string | undefined) => chosenColumns(all, chosen).map(({ id }) => id);

test.each([
  [undefined, ['name', 'area', 'state']],
  ['area', ['name', 'area']],
  ['state.area', ['name', 'area', 'state']],
  ['name', ['name', 'area', 'state']],
  ['unknown', ['name', 'area', 'state']],
  ['unknown.state', ['name', 'state']],
])('%s', (chosen, want) => {
  expect(ids(chosen)).toEqual(want);
});

test('a column that was chosen is not left out on a narrow screen', () => {
  expect(chosenColumns(all, 'area').every(({ minor }) => minor !== true)).toBe(true);
  expect(chosenColumns(all, undefined)[1]?.minor).toBe(true);
});
