import { readQr, writeVnPersonalQr } from '@binhan/qr';
import { expect, test } from 'vitest';
import { readPersonFromQr } from '../index';

const at = '2026-11-23T03:00:00.000Z';
const read = (text: string) => readPersonFromQr(readQr(text), { at });
const hex = (text: string) => Buffer.from(text, 'utf8').toString('hex');

const an = {
  name: 'Nguyễn Văn An',
  bornOn: '1995-01-02',
  sex: 'male',
  identifiers: [
    { kind: 'citizen-number', value: '030095000001', assurance: 'document-scanned' },
    { kind: 'cmnd', value: '142000001', assurance: 'document-scanned' },
  ],
  addressLine: 'Thôn 1, Lam Sơn, Thanh Miện, Hải Dương',
};

const card =
  '030095000001|142000001|Nguyễn Văn An|02011995|Nam|Thôn 1, Lam Sơn, Thanh Miện, Hải Dương|15042021';

test('an identity card', () => expect(read(card)).toEqual({ value: an, warnings: [] }));

test.each([
  ['composed differently', card.normalize('NFD')],
  ['with the end of a line', `${card}\r\n`],
  ['of 2024, with fields behind', `${card}||Nguyễn Văn B|Trần Thị C`],
  ['with dates of another layout', card.replace('02011995', '02/01/1995')],
])('a card %s', (_, text) => expect(read(text)).toMatchObject({ value: an }));

test('a card without an old number, of a woman, with a year of birth only', () => {
  const text = '030141000002||Trần Thị Bé|1941|Nữ|Thôn 2, Lam Sơn, Thanh Miện, Hải Dương|15042021';
  expect(read(text)).toMatchObject({
    value: {
      bornOn: '1941',
      sex: 'female',
      identifiers: [{ kind: 'citizen-number', value: '030141000002', assurance: 'document-scanned' }],
    },
    warnings: [],
  });
});

test('a card whose parts contradict each other is read, with a word about it', () => {
  const text = card.replace('|Nam|', '|Nữ|').replace('02011995', '02011994');
  const reading = read(text);
  expect('value' in reading && reading.warnings).toEqual([
    { code: 'sex_differs', path: ['identifiers'] },
    { code: 'birth_year_differs', path: ['identifiers'] },
  ]);
});

test('a part that cannot be read is left out, the rest is kept', () => {
  const reading = read(card.replace('02011995', '31021995'));
  expect(reading).toMatchObject({ warnings: [{ code: 'unreadable_left_out', path: ['bornOn'] }] });
  expect('value' in reading && reading.value).not.toHaveProperty('bornOn');
});

test('an insurance card', () => {
  const name = hex('Lê An');
  const address = hex('Thôn 1, Lam Sơn');
  const text = `GD4303012345678|${name}|02/01/1995|1|${address}|30 - 001|01/01/2021|-|01/01/2021|30000000000001|-|4|01/01/2025|0123456789abcdef-0001|$`;
  expect(read(text)).toEqual({
    value: {
      name: 'Lê An',
      bornOn: '1995-01-02',
      sex: 'male',
      identifiers: [{ kind: 'insurance-number', value: 'GD4303012345678', assurance: 'document-scanned' }],
      addressLine: 'Thôn 1, Lam Sơn',
    },
    warnings: [],
  });
  const now = read(text.replace('GD4303012345678', '030095000001'));
  expect('value' in now && now.value.identifiers).toMatchObject([
    { kind: 'citizen-number', value: '030095000001' },
  ]);
});

test('a personal code is declared, not documented', () => {
  const text = '030095000001|NGUYEN VAN AN|1995-01-02|0|QID123|1<GD4303012345678<0912345678';
  const reading = read(text);
  expect(reading).toMatchObject({
    value: {
      name: 'NGUYEN VAN AN',
      bornOn: '1995-01-02',
      sex: 'male',
      phone: '+84912345678',
      identifiers: [
        { kind: 'citizen-number', value: '030095000001', assurance: 'declared' },
        { kind: 'insurance-number', value: 'GD4303012345678', assurance: 'declared' },
      ],
    },
  });
  expect('value' in reading && reading.warnings.map((one) => one.code)).toEqual([
    'declared_not_documented',
    'name_without_accents',
  ]);
});

test('a masked number never becomes an identifier; the year of a masked date stays', () => {
  const text = writeVnPersonalQr(
    { documentNumber: '030095000001', name: 'Nguyễn Văn An', birthDate: '1995-01-02', qid: 'QID123' },
    { masked: true },
  );
  const reading = read(text);
  expect(reading).toMatchObject({ value: { bornOn: '1995', identifiers: [] } });
  expect('value' in reading && reading.warnings).toContainEqual({
    code: 'masked_left_out',
    path: ['identifiers'],
  });
  expect(JSON.stringify('value' in reading && reading.value)).not.toContain('*');
});

test('a plain number at a gate', () => {
  expect(read('030095000001')).toEqual({
    value: { identifiers: [{ kind: 'citizen-number', value: '030095000001', assurance: 'declared' }] },
    warnings: [],
  });
  expect(read('0912345678')).toEqual({ issues: [{ code: 'nothing_readable', path: [] }] });
});

test.each([
  'https://example.vn/p/abc',
  'HC1:6BF',
  'WIFI:S:x;;',
  '',
  'xin chào',
  'javascript:alert(1)',
  '00020101021238570010A000000727',
])('%j is nobody', (text) => {
  expect(read(text)).toMatchObject({ issues: [{ code: 'not_a_person_code' }] });
});
