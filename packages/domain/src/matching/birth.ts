import type { PartialDate } from '../time/date';
import type { BirthAgreement } from './agreement';

/** A birth made ready to be compared: `YYYYMMDD` as a number, with zeros for what is not known. */
export type PreparedBirth = number;

/** Makes a date of birth ready. */
export function prepareBirth(bornOn: PartialDate): PreparedBirth {
  return Number(bornOn.replaceAll('-', '').padEnd(8, '0'));
}

const yearOf = (birth: PreparedBirth) => Math.trunc(birth / 10_000);
const monthOf = (birth: PreparedBirth) => Math.trunc(birth / 100) % 100;
const dayOf = (birth: PreparedBirth) => birth % 100;
const isPlaceholder = (birth: PreparedBirth) => birth % 10_000 === 101;

/** Whether all that is really known of a birth is its year, or year and month. */
export function isLoose(birth: PreparedBirth): boolean {
  return birth % 100 === 0 || isPlaceholder(birth);
}

/** How two births agree; the same either way round. */
export function birthAgreement(a: PreparedBirth, b: PreparedBirth): BirthAgreement {
  if (yearOf(a) !== yearOf(b)) return ofOtherYears(a, b);
  if (dayOf(a) !== 0 && dayOf(b) !== 0) return ofOneYear(a, b);
  if (monthOf(a) === 0 || monthOf(b) === 0) return 'year_equal';
  if (monthOf(a) === monthOf(b)) return 'month_equal';
  return isPlaceholder(a) || isPlaceholder(b) ? 'placeholder_one' : 'date_differs';
}

function ofOneYear(a: PreparedBirth, b: PreparedBirth): BirthAgreement {
  if (a === b) return isPlaceholder(a) ? 'placeholder_both' : 'date_equal';
  if (isPlaceholder(a) || isPlaceholder(b)) return 'placeholder_one';
  if (monthOf(a) === dayOf(b) && dayOf(a) === monthOf(b)) return 'day_month_swapped';
  return isOneDigitApart(a, b) ? 'one_digit_wrong' : 'date_differs';
}

function ofOtherYears(a: PreparedBirth, b: PreparedBirth): BirthAgreement {
  if (isLoose(a) || isLoose(b)) return Math.abs(yearOf(a) - yearOf(b)) === 1 ? 'year_near' : 'date_differs';
  return a % 10_000 === b % 10_000 && isOneDigitApart(a, b) ? 'one_digit_wrong' : 'date_differs';
}

/** Whether two different numbers differ in one digit, or in two neighbours that changed places. */
function isOneDigitApart(a: number, b: number): boolean {
  let [one, other] = [a, b];
  while (one % 10 === other % 10) {
    one = Math.trunc(one / 10);
    other = Math.trunc(other / 10);
  }
  if (Math.trunc(one / 10) === Math.trunc(other / 10)) return true;
  const isSwapped = Math.trunc(one / 10) % 10 === other % 10 && Math.trunc(other / 10) % 10 === one % 10;
  return isSwapped && Math.trunc(one / 100) === Math.trunc(other / 100);
}
