import { type Reading, good, warning, wrong } from '../reading';
import { cleanNumber } from '../text/clean';
import { readInput } from '../text/input';

/** A passport number, upper case without blanks: of Viet Nam (a letter and 7 or 8 digits), or of another country, with a warning. */
export function readPassport(input: unknown): Reading<string> {
  const given = readInput(input);
  if ('issues' in given) return given;
  const number = cleanNumber(given.value);
  if (/[*•]/.test(number)) return wrong('masked_number');
  if (/^[A-Z]\d{7,8}$/.test(number)) return good(number);
  return /^(?=.*\d)[A-Z0-9]{5,15}$/.test(number)
    ? good(number, [warning('foreign_passport')])
    : wrong('not_a_passport');
}
