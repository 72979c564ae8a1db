import { type Reading, good, warning, wrong } from '../../reading';
import { cleanNumber } from '../../text/clean';
import { readInput } from '../../text/input';
import { birthProvinces } from './birth-provinces';
import { readCitizenNumber } from './citizen-number';

/** A health insurance number; three layouts are in use at once. */
export interface InsuranceNumber {
  /** Canonical: 15 characters (before April 2021), 10 digits, or the personal number of 12 digits (from August 2025). */
  number: string;
  /** The social insurance number that the layouts of 15 and 10 share; two cards with the same one are one person's. */
  last10?: string;
}

/** A health insurance (BHYT) number in any of its three layouts, without blanks, upper case. */
export function readInsuranceNumber(input: unknown): Reading<InsuranceNumber> {
  const given = readInput(input);
  if ('issues' in given) return given;
  const number = cleanNumber(given.value);
  if (/[*•]/.test(number)) return wrong('masked_number');
  if (/^\d{12}$/.test(number)) {
    const personal = readCitizenNumber(number);
    return 'value' in personal ? good({ number }, personal.warnings) : wrong('not_an_insurance_number');
  }
  if (/^\d{10}$/.test(number)) return good({ number, last10: number });
  if (!/^[A-Z]{2}\d{13}$/.test(number)) return wrong('not_an_insurance_number');
  return good({ number, last10: number.slice(-10) }, [
    ...(/^[A-Z]{2}[1-5]/.test(number) ? [] : [warning('unknown_benefit_level')]),
    ...(birthProvinces.has(`0${number.slice(3, 5)}`) ? [] : [warning('unknown_insurance_province')]),
  ]);
}
