import type { Phone } from '@binhan/domain/person';
import {
  type CountryCode,
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
} from 'libphonenumber-js/min';
import { type Reading, good, warning, wrong } from '../reading';
import { cleanNumber } from '../text/clean';
import { readInput } from '../text/input';
import { migratedMobile } from './vn/old-mobile-prefixes';

/** How a telephone number is read. */
export interface PhoneOptions {
  /** The country of a number without an international prefix, `VN` by default. */
  country?: CountryCode;
}

// Prefixes of the plan after 2018; the carrier says nothing, since numbers move with their owners.
const mobile = /^0(3[2-9]|5[25-9]|7[06-9]|8[1-9]|9[0-46-9])\d{7}$/;
const landline = /^02\d{9}$/;

/**
 * A telephone number in E.164 (`+84912345678`), however it was typed: blanks, dots, dashes, brackets, `0`, `+84`, `84` or
 * `0084`. Vietnamese mobile and fixed lines, and valid numbers of other countries with their prefix. An old mobile number of
 * 11 digits becomes its present one, with a warning.
 */
export function readPhone(input: unknown, { country = 'VN' }: PhoneOptions = {}): Reading<Phone> {
  const given = readInput(input);
  if ('issues' in given) return given;
  if (/\d{8,}\s*[/;,|]\s*\+?\d{8,}/.test(given.value.replace(/[ .-]/g, '')))
    return wrong('more_than_one_number');
  const typed = cleanNumber(given.value).replace(/^TEL:/, '').replaceAll('/', '');
  if (!/^\+?\d+$/.test(typed)) return wrong('not_a_phone');
  return country === 'VN' ? readVietnamese(typed) : readInternational(typed, country);
}

function readVietnamese(typed: string): Reading<Phone> {
  const international = typed.replace(/^00/, '+');
  const digits = /^\+?84(?=\d{9,11}$)/.test(international)
    ? international.replace(/^\+?84/, '').replace(/^0?/, '0')
    : international;
  if (digits.startsWith('+')) return readInternational(digits, 'VN');
  // A spreadsheet drops the leading zero.
  const missing = !digits.startsWith('0') && (mobile.test(`0${digits}`) || landline.test(`0${digits}`));
  const national = missing ? `0${digits}` : digits;
  const warnings = missing ? [warning('leading_zero_added')] : [];
  const migrated = migratedMobile(national);
  if (migrated !== undefined) return good(e164(migrated), [...warnings, warning('old_number_migrated')]);
  if (mobile.test(national)) return good(e164(national), warnings);
  if (landline.test(national)) return good(e164(national), [...warnings, warning('landline')]);
  // The plan's lengths; a number of another length that begins like these is mistyped, whatever else it might be.
  if (/^0[235789]/.test(national)) {
    const length = national.startsWith('02') ? 11 : 10;
    if (national.length < length) return wrong('phone_too_short');
    if (national.length > length) return wrong('phone_too_long');
  }
  return readInternational(national, 'VN');
}

function e164(national: string): string {
  return `+84${national.slice(1)}`;
}

function readInternational(typed: string, country: CountryCode): Reading<Phone> {
  const length = validatePhoneNumberLength(typed, country);
  if (length === 'TOO_SHORT') return wrong('phone_too_short');
  if (length === 'TOO_LONG') return wrong('phone_too_long');
  const parsed = parsePhoneNumberFromString(typed, country);
  if (parsed === undefined || !parsed.isValid()) return wrong('not_a_phone');
  if (!/^\+[1-9]\d{6,14}$/.test(parsed.number)) return wrong('not_a_phone');
  // Neither a mobile nor a fixed line of the plan we know: short service numbers are nobody's.
  if (parsed.countryCallingCode === '84') {
    return parsed.nationalNumber.length < 9 || /^1[89]00/.test(parsed.nationalNumber)
      ? wrong('not_a_phone')
      : good(parsed.number, [warning('unusual_phone')]);
  }
  return good(parsed.number);
}
