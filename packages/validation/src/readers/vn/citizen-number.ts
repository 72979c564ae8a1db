import type { Sex } from '@binhan/domain/person';
import type { PartialDate } from '@binhan/domain/time';
import { type Reading, good, warning, wrong } from '../../reading';
import { cleanNumber } from '../../text/clean';
import { readInput } from '../../text/input';
import { birthProvinces, isCountryOfBirth } from './birth-provinces';

/** What else is known of the person; a contradiction is warned about, never refused: cards with corrected data exist. */
export interface CitizenNumberOptions {
  sex?: Sex;
  bornOn?: PartialDate;
}

/**
 * The 12-digit personal identification number (số định danh cá nhân, số CCCD), digits only. It has no check digit: only
 * its structure is judged. The 9-digit CMND is another number: `readIdentifier`.
 */
export function readCitizenNumber(input: unknown, known: CitizenNumberOptions = {}): Reading<string> {
  const given = readInput(input);
  if ('issues' in given) return given;
  const typed = cleanNumber(given.value);
  if (/[*•X]/.test(typed) && /^[\d*•X]+$/.test(typed)) return wrong('masked_number');
  if (!/^\d+$/.test(typed)) return wrong('not_a_citizen_number');
  // A spreadsheet drops the leading zero that every number registered in Viet Nam has.
  const padded = /^[1-9]\d{10}$/.test(typed) && birthProvinces.has(`0${typed.slice(0, 2)}`);
  const number = padded ? `0${typed}` : typed;
  if (number.length !== 12) return wrong('citizen_number_length');
  if (/^(\d)\1{11}$/.test(number)) return wrong('not_a_citizen_number');
  const facts = citizenNumberFacts(number);
  const province = number.slice(0, 3);
  return good(number, [
    ...(padded ? [warning('leading_zero_added')] : []),
    ...(birthProvinces.has(province) || isCountryOfBirth(province)
      ? []
      : [warning('unknown_birth_province')]),
    ...(facts.bornIn >= 2100 ? [warning('unlikely_century')] : []),
    ...((known.sex === 'male' || known.sex === 'female') && known.sex !== facts.sex
      ? [warning('sex_differs')]
      : []),
    ...(known.bornOn !== undefined && Number(known.bornOn.slice(0, 4)) !== facts.bornIn
      ? [warning('birth_year_differs')]
      : []),
  ]);
}

/** What the digits of a personal number say of its holder at registration. They never change, people's papers may. */
export interface CitizenNumberFacts {
  /** Three digits: a province of the list of 2016, or a country from 100 on. */
  registeredIn: string;
  sex: 'male' | 'female';
  /** Year of birth. */
  bornIn: number;
}

/** Splits a personal number of 12 digits into what it says. */
export function citizenNumberFacts(number: string): CitizenNumberFacts {
  const century = Number(number[3]);
  return {
    registeredIn: number.slice(0, 3),
    sex: century % 2 === 0 ? 'male' : 'female',
    bornIn: 1900 + Math.floor(century / 2) * 100 + Number(number.slice(4, 6)),
  };
}
