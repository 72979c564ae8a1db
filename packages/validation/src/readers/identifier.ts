import type { Assurance, Identifier, IdentifierKind } from '@binhan/domain/person';
import { type Reading, good, isGood, wrong } from '../reading';
import { cleanNumber } from '../text/clean';
import { readInput } from '../text/input';
import { readPassport } from './passport';
import { type CitizenNumberOptions, readCitizenNumber } from './vn/citizen-number';
import { readInsuranceNumber } from './vn/insurance-number';

/** How a number of a person is read. */
export interface IdentifierOptions extends CitizenNumberOptions {
  /** Which kind it is; without it the number is told by its form. */
  kind?: IdentifierKind;
  /** How sure we are of it, `declared` by default. */
  assurance?: Assurance;
}

/**
 * A number of a person: personal number (12 digits), CMND (9 digits), passport or health insurance number (15 or 10
 * characters). Ten digits that are a mobile number are asked about.
 */
export function readIdentifier(input: unknown, options: IdentifierOptions = {}): Reading<Identifier> {
  const given = readInput(input);
  if ('issues' in given) return given;
  const number = cleanNumber(given.value);
  if (/[*•]/.test(number)) return wrong('masked_number');
  const kind = options.kind ?? kindOf(number);
  if (kind === undefined) return wrong(looksLikePhone(number) ? 'looks_like_phone' : 'not_an_identifier');
  const reading = readKind(kind, number, options);
  if (!isGood(reading)) return reading;
  return good({ kind, value: reading.value, assurance: options.assurance ?? 'declared' }, reading.warnings);
}

function kindOf(number: string): IdentifierKind | undefined {
  if (/^\d{12}$/.test(number)) return 'citizen-number';
  if (/^\d{9}$/.test(number)) return 'cmnd';
  if (looksLikePhone(number)) return undefined;
  // The leading zero was lost.
  if (/^[1-9]\d{10}$/.test(number)) return 'citizen-number';
  if (/^([A-Z]{2}\d{13}|\d{10})$/.test(number)) return 'insurance-number';
  return /^(?=.*[A-Z])(?=.*\d)[A-Z0-9]{5,15}$/.test(number) ? 'passport' : undefined;
}

// Social insurance numbers begin with the digits of a province, mobile numbers with these.
function looksLikePhone(number: string): boolean {
  return /^(\+?84|0)[35789]\d{8}$/.test(number);
}

function readKind(kind: IdentifierKind, number: string, known: CitizenNumberOptions): Reading<string> {
  switch (kind) {
    case 'citizen-number':
      return readCitizenNumber(number, known);
    case 'cmnd':
      return /^\d{9}$/.test(number) ? good(number) : wrong('not_an_identifier');
    case 'passport':
      return readPassport(number);
    case 'insurance-number': {
      const insurance = readInsuranceNumber(number);
      return isGood(insurance) ? good(insurance.value.number, insurance.warnings) : insurance;
    }
  }
}
