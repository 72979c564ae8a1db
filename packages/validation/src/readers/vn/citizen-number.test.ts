import { expect, test } from 'vitest';
import { citizenNumberFacts, readCitizenNumber } from '../../index';

test.each([
  '030095000001',
  '030 095 000 001',
  '030095 000001',
  '030.095.000.001',
  '030-095-000-001',
  '0300 9500 0001',
  ' 030095000001 ',
  '030095000001\r\n',
  '030\u00a0095\u00a0000\u00a0001',
  '０３００９５０００００１',
  '030095000001\u200b',
  '\ufeff030095000001',
  '030\u2013095\u2013000\u2013001',
  '030_095_000_001',
  '030\t095\t000\t001',
  '030,095,000,001',
  '0 3 0 0 9 5 0 0 0 0 0 1',
  '(030) 095000001',
  '030·095·000·001',
  '030\u2212095000001',
])('C04: %j is one number', (form) => {
  expect(readCitizenNumber(form)).toEqual({ value: '030095000001', warnings: [] });
});

test.each([
  ['30095000001', {}, 'leading_zero_added', '030095000001'],
  [30095000001, {}, 'leading_zero_added', '030095000001'],
  ['003095000001', {}, 'unknown_birth_province', '003095000001'],
  ['030495000001', {}, 'unlikely_century', '030495000001'],
  ['030095000001', { sex: 'female' }, 'sex_differs', '030095000001'],
  ['030095000001', { bornOn: '1994-05-01' }, 'birth_year_differs', '030095000001'],
  ['030095000001', { bornOn: '1941' }, 'birth_year_differs', '030095000001'],
] as const)('%s with %j is kept, with a word about it', (form, known, code, value) => {
  expect(readCitizenNumber(form, known)).toEqual({ value, warnings: [{ code, path: [] }] });
});

test.each([
  ['030095000001', { sex: 'male', bornOn: '1995' }],
  ['030195000001', { sex: 'female', bornOn: '1995-02-01' }],
  ['030210000001', { sex: 'male', bornOn: '2010' }],
  ['030310000001', { sex: 'female', bornOn: '2010' }],
  ['030095000001', { sex: 'other' }],
  ['115095000001', {}],
] as const)('%s with %j has nothing to look at', (value, known) => {
  expect(readCitizenNumber(value, known)).toEqual({ value, warnings: [] });
});

test.each([
  ['', 'required'],
  ['142000001', 'citizen_number_length'],
  ['03009500000', 'citizen_number_length'],
  ['0300950000011', 'citizen_number_length'],
  ['******000001', 'masked_number'],
  ['000000000000', 'not_a_citizen_number'],
  ['111111111111', 'not_a_citizen_number'],
  ['03009500000A', 'not_a_citizen_number'],
  ["030095000001' OR '1'='1", 'not_a_citizen_number'],
  ['C1234567', 'not_a_citizen_number'],
])('%j is refused as %s', (form, code) =>
  expect(readCitizenNumber(form)).toMatchObject({ issues: [{ code }] }),
);

test('what the digits say', () => {
  expect(citizenNumberFacts('030095000001')).toEqual({ registeredIn: '030', sex: 'male', bornIn: 1995 });
  expect(citizenNumberFacts('079310000001')).toEqual({ registeredIn: '079', sex: 'female', bornIn: 2010 });
});
