import { expect, test } from 'vitest';
import { hexOf, shownRow, sumsOf } from './shown-file.ts';

test('the rows read are the new, the known and the wrong ones, at every stage', () => {
  const before = { new: 5, duplicate: 2, invalid: 1, done: 0, failed: 0 };
  const during = { ...before, new: 2, done: 2, failed: 1 };
  for (const counts of [before, during])
    expect(sumsOf({ counts }).read).toEqual({ of: 8, new: 5, duplicate: 2, invalid: 1 });
  expect(sumsOf({ counts: during }).written).toEqual({ of: 5, done: 2, failed: 1 });
});

test('what is wrong stands at its cell; what belongs to none beside the row', () => {
  const row = shownRow(
    {
      number: 3,
      state: 'invalid',
      cells: { code: 'A-1', outcome: '?' },
      issues: [
        { code: 'not_an_option', path: ['outcome'] },
        { code: 'too_many_cells', path: [], data: { limit: 200 } },
      ],
    },
    ['code', 'outcome', 'kit'],
    'vi',
  );
  expect(row.cells['outcome']).toEqual({ text: '?', wrong: 'Xin chọn một trong các mục có sẵn.' });
  expect(row.cells['code']?.wrong).toBe('');
  expect(row.cells['kit']).toEqual({ text: '', wrong: '' });
  expect(row.wrong).toContain('200');
});

test('the digest is written as other tools write it', () => {
  expect(hexOf('47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU')).toBe(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  );
});
