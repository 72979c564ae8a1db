import { expect, test } from 'vitest';
import { readPhone } from '../index';

test.each([
  '0912345678',
  '0912 345 678',
  '0912.345.678',
  '0912-345-678',
  '09 12 34 56 78',
  ' 0912345678 ',
  '(0912) 345 678',
  '0912–345–678',
  '0912\u00a0345\u00a0678',
  '０９１２３４５６７８',
  '+84912345678',
  '+84 912 345 678',
  '+84 (0) 912 345 678',
  '+840912345678',
  '84912345678',
  '84 912.345.678',
  '0084912345678',
  '00 84 912 345 678',
  'tel:+84912345678',
  '0912345678\u200b',
  '0912345678\r\n',
  '0912/345/678',
])('C04: %j is one number', (form) => {
  expect(readPhone(form)).toEqual({ value: '+84912345678', warnings: [] });
});

test.each([
  ['0320000001', '+84320000001'],
  ['0559999999', '+84559999999'],
  ['0700000001', '+84700000001'],
  ['0811111111', '+84811111111'],
  ['0870000001', '+84870000001'],
  ['0990000001', '+84990000001'],
])('a mobile number %s', (form, value) => expect(readPhone(form)).toEqual({ value, warnings: [] }));

test.each([
  ['0120 123 4567', '+84701234567'],
  ['0121 123 4567', '+84791234567'],
  ['0122 123 4567', '+84771234567'],
  ['0126 123 4567', '+84761234567'],
  ['0128 123 4567', '+84781234567'],
  ['0123 123 4567', '+84831234567'],
  ['0124 123 4567', '+84841234567'],
  ['0125 123 4567', '+84851234567'],
  ['0127 123 4567', '+84811234567'],
  ['0129 123 4567', '+84821234567'],
  ['0162 123 4567', '+84321234567'],
  ['0169 123 4567', '+84391234567'],
  ['0186 123 4567', '+84561234567'],
  ['0188 123 4567', '+84581234567'],
  ['0199 123 4567', '+84591234567'],
  ['+84 168 123 4567', '+84381234567'],
])('an old number %s of 11 digits is %s today', (form, value) => {
  expect(readPhone(form)).toEqual({ value, warnings: [{ code: 'old_number_migrated', path: [] }] });
});

test.each([
  ['0220 3 730 730', '+842203730730', 'landline'],
  ['024 3825 0000', '+842438250000', 'landline'],
  ['912345678', '+84912345678', 'leading_zero_added'],
  [912345678, '+84912345678', 'leading_zero_added'],
])('%s is kept, with a word about it', (form, value, code) => {
  expect(readPhone(form)).toEqual({ value, warnings: [{ code, path: [] }] });
});

test.each([
  ['+856 20 5555 1234', '+8562055551234'],
  ['+1 202 456 1111', '+12024561111'],
])('a number of another country %s', (form, value) => {
  expect(readPhone(form)).toEqual({ value, warnings: [] });
});

test.each([
  ['', 'required'],
  ['091234567', 'phone_too_short'],
  ['09123456789', 'phone_too_long'],
  ['0220 373 07', 'phone_too_short'],
  ['+84', 'phone_too_short'],
  ['115', 'phone_too_short'],
  ['1900 9095', 'not_a_phone'],
  ['0000000000', 'not_a_phone'],
  ['không có', 'not_a_phone'],
  ['0912345678; DROP TABLE', 'not_a_phone'],
  ['0912345678 / 0987654321', 'more_than_one_number'],
  ['0912345678, 0987654321', 'more_than_one_number'],
  ['9'.repeat(5000), 'too_long'],
  [{}, 'not_text'],
  [1.5, 'not_text'],
])('%j is refused as %s', (form, code) => {
  expect(readPhone(form)).toMatchObject({ issues: [{ code }] });
});
