import { expect, test } from 'vitest';
import { readIdentifier, readInsuranceNumber, readPassport } from '../index';

test.each([
  ['GD4303012345678', { number: 'GD4303012345678', last10: '3012345678' }],
  ['gd 4 30 3012345678', { number: 'GD4303012345678', last10: '3012345678' }],
  ['GD-4-30-301.234.5678', { number: 'GD4303012345678', last10: '3012345678' }],
  ['3012345678', { number: '3012345678', last10: '3012345678' }],
  ['30 1234 5678', { number: '3012345678', last10: '3012345678' }],
  ['030095000001', { number: '030095000001' }],
  ['TE1300000000001', { number: 'TE1300000000001', last10: '0000000001' }],
])('an insurance number %s', (form, value) =>
  expect(readInsuranceNumber(form)).toEqual({ value, warnings: [] }),
);

test('the old and the new card of one person share their last ten', () => {
  const [old, now] = ['GD4303012345678', '3012345678'].map((card) => readInsuranceNumber(card));
  expect(old && 'value' in old && old.value.last10).toBe(now && 'value' in now && now.value.last10);
});

test.each([
  ['GD9303012345678', 'unknown_benefit_level'],
  ['GD4993012345678', 'unknown_insurance_province'],
])('%s is kept, with a word about it', (form, code) => {
  expect(readInsuranceNumber(form)).toMatchObject({ warnings: [{ code }] });
});

test.each([
  ['GD430301234567', 'not_an_insurance_number'],
  ['123', 'not_an_insurance_number'],
  ['000000000000', 'not_an_insurance_number'],
  ['GD43030123*****', 'masked_number'],
  ['', 'required'],
])('%j is refused as %s', (form, code) =>
  expect(readInsuranceNumber(form)).toMatchObject({ issues: [{ code }] }),
);

test.each([
  ['C1234567', 'C1234567', []],
  ['c 1234 567', 'C1234567', []],
  ['P01234567', 'P01234567', []],
  ['AB1234567', 'AB1234567', ['foreign_passport']],
  ['123456789', '123456789', ['foreign_passport']],
])('a passport %s', (form, value, codes) => {
  const reading = readPassport(form);
  expect('value' in reading && [reading.value, reading.warnings.map((one) => one.code)]).toEqual([
    value,
    codes,
  ]);
});

test.each([
  ['12', 'not_a_passport'],
  ['PASSPORT', 'not_a_passport'],
  ['A'.repeat(16), 'not_a_passport'],
  ['C123****', 'masked_number'],
])('%j is refused as %s', (form, code) => expect(readPassport(form)).toMatchObject({ issues: [{ code }] }));

test.each([
  ['030 095 000 001', 'citizen-number', '030095000001'],
  ['142 000 001', 'cmnd', '142000001'],
  ['C1234567', 'passport', 'C1234567'],
  ['GD4303012345678', 'insurance-number', 'GD4303012345678'],
  ['3012345678', 'insurance-number', '3012345678'],
])('%s is told to be a %s', (form, kind, value) => {
  expect(readIdentifier(form)).toEqual({ value: { kind, value, assurance: 'declared' }, warnings: [] });
});

test('a kind that is said is not told again, and an assurance is kept', () => {
  expect(readIdentifier('123456789', { kind: 'passport', assurance: 'document-scanned' })).toMatchObject({
    value: { kind: 'passport', value: '123456789', assurance: 'document-scanned' },
  });
  expect(readIdentifier('12345678', { kind: 'cmnd' })).toMatchObject({
    issues: [{ code: 'not_an_identifier' }],
  });
});

test.each([
  ['0912345678', 'looks_like_phone'],
  ['84912345678', 'looks_like_phone'],
  ['******123', 'masked_number'],
  ['12345', 'not_an_identifier'],
  ['không có', 'not_an_identifier'],
])('%j is refused as %s', (form, code) => expect(readIdentifier(form)).toMatchObject({ issues: [{ code }] }));
