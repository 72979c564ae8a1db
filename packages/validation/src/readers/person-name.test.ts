import { PersonName } from '@binhan/domain/person';
import { expect, test } from 'vitest';
import { readPersonName } from '../index';

const an = 'Nguyễn Văn An';

test.each([
  an,
  an.normalize('NFD'),
  ` ${an} `,
  'Nguyễn  Văn   An',
  'Nguyễn\tVăn\tAn',
  'Nguyễn Văn An\r\n',
  'Nguyễn\nVăn An',
  'Nguyễn\u00a0Văn\u00a0An',
  'Nguyễn\u2003Văn An',
  'Nguyễn\u3000Văn An',
  'Nguyễn Văn An\u200b',
  '\ufeffNguyễn Văn An',
  'Nguyễn Văn\u2060 An',
  'Nguy\u00ea\u0303n Văn An',
  'Nguye\u0302\u0303n Va\u0306n An',
  'Ngu\u00adyễn Văn An',
  'Nguyễn Văn An\u0000'.slice(0, -1),
  '\u202fNguyễn Văn An',
  'Nguyễn Văn An\u2028',
  '  Nguyễn\r\nVăn\r\nAn  ',
])('C04: form %# of a name is one name', (form) => {
  expect(readPersonName(form)).toEqual({ value: an, warnings: [] });
});

test.each([
  ["Y'Băng Niê", "Y'Băng Niê"],
  ['Y’Băng Niê', "Y'Băng Niê"],
  ['Yʼ Băng Niê', "Y' Băng Niê"],
  ['H`Hen Niê', "H'Hen Niê"],
  ['Trần – Lê Bình', 'Trần - Lê Bình'],
  ['Công Tằng Tôn Nữ Thị Bé', 'Công Tằng Tôn Nữ Thị Bé'],
  ['NGUYỄN VĂN AN', 'NGUYỄN VĂN AN'],
  ['Đặng Thị Ngọc Thuỷ', 'Đặng Thị Ngọc Thuỷ'],
  ['O’Brien, José', "O'Brien, José"],
  ['สมชาย ใจดี', 'สมชาย ใจดี'],
  ['王 小明', '王 小明'],
])('%s stays as it is written', (given, value) => {
  expect(readPersonName(given)).toEqual({ value, warnings: [] });
});

test('C05: seventy characters stay seventy', () => {
  const long = `${'Nguyễn '.repeat(9)}Hoàngxx`;
  expect(long).toHaveLength(70);
  expect(readPersonName(long)).toEqual({ value: long, warnings: [] });
});

test.each([
  ['Nguyễn Văn An 2', 'digits_in_name'],
  ['An', 'one_word_name'],
  ['NGUYEN VAN AN', 'name_without_accents'],
  ['Le Thi Be', 'name_without_accents'],
])('%s is kept, with a word about it', (name, code) => {
  expect(readPersonName(name)).toEqual({ value: name, warnings: [{ code, path: [] }] });
});

test.each([
  [undefined, 'required'],
  ['', 'required'],
  [' \u200b ', 'required'],
  ['???', 'not_a_name'],
  ['12345', 'not_a_name'],
  ['a'.repeat(101), 'too_long'],
  ['x'.repeat(1_000_000), 'too_long'],
  ['Nguyễn\u0000An', 'forbidden_characters'],
  ['Nguyễn\u001b[31mAn', 'forbidden_characters'],
  ['An \u202enA nễyugN', 'forbidden_characters'],
  ['An\u2066b\u2069', 'forbidden_characters'],
  ['An \ud800', 'forbidden_characters'],
  ['<script>alert(1)</script>', 'forbidden_characters'],
  [{ toString: () => 'An' }, 'not_text'],
  [['An'], 'not_text'],
])('%j is refused as %s', (name, code) => {
  expect(readPersonName(name)).toMatchObject({ issues: [{ code, path: [] }] });
});

test('what is read has the shape of the domain', () => {
  for (const name of [an, "Y'Băng Niê", '王 小明', 'O’Brien, José']) {
    const reading = readPersonName(name);
    expect('value' in reading && PersonName.safeParse(reading.value).success).toBe(true);
  }
});
