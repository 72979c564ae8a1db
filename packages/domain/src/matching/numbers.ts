import type { Assurance, Identifier, IdentifierKind } from '../person/identifier';
import type { Sex } from '../person/shapes';
import { type PartialDate, yearOf } from '../time/date';
import type { NumberAgreement } from './agreement';
import { isOneKeystrokeApart } from './keystrokes';

/** A number made ready to be compared. */
export interface PreparedNumber {
  kind: IdentifierKind;
  value: string;
  assurance: Assurance;
  /** Whether it contradicts the sex or the year of birth of the record it stands in. */
  weak: boolean;
}

/** What is known of the holder beside the number. */
interface Holder {
  sex: Sex;
  bornOn: PartialDate;
}

/**
 * Makes the numbers of a record ready. 12 digits are the personal number whichever card or column they came from (CMNDs
 * of 2012 to 2016, insurance cards since August 2025); of an insurance number of 15 characters the last 10 name the
 * person.
 */
export function prepareNumbers(identifiers: readonly Identifier[], holder: Holder): PreparedNumber[] {
  return identifiers.map(({ kind, value, assurance }) => {
    if (/^\d{12}$/.test(value) && kind !== 'passport')
      return { kind: 'citizen-number', value, assurance, weak: contradicts(value, holder) };
    const named = kind === 'insurance-number' && value.length === 15 ? value.slice(-10) : value;
    return { kind, value: named, assurance, weak: false };
  });
}

/**
 * Digit 4 of a personal number says the sex and the century of birth, digits 5 and 6 the year (Circular
 * 59/2021/TT-BCA). Cards with corrected data exist, so a contradiction makes the number weak and never wrong.
 */
function contradicts(number: string, { sex, bornOn }: Holder): boolean {
  const fourth = Number(number[3]);
  const year = 1900 + 100 * Math.floor(fourth / 2) + Number(number.slice(4, 6));
  return (
    year !== yearOf(bornOn) || (sex === 'female' && fourth % 2 === 0) || (sex === 'male' && fourth % 2 === 1)
  );
}

/** How the numbers of one kind agree, and on how many sides an equal one is assured as the policy asks. */
export interface ComparedNumber {
  agreement: NumberAgreement;
  assuredSides: number;
}

/** Compares all numbers of a kind; the same either way round. */
export function compareNumbers(
  a: readonly PreparedNumber[],
  b: readonly PreparedNumber[],
  kind: IdentifierKind,
  assurances: readonly Assurance[],
): ComparedNumber {
  let best: NumberAgreement = 'number_missing';
  let assuredSides = 0;
  for (const one of a) {
    if (one.kind !== kind) continue;
    for (const other of b) {
      if (other.kind !== kind) continue;
      const found = agreementOf(one, other);
      if (found === 'number_equal')
        assuredSides = Math.max(
          assuredSides,
          Number(assurances.includes(one.assurance)) + Number(assurances.includes(other.assurance)),
        );
      if (rank[found] < rank[best]) best = found;
    }
  }
  return { agreement: best, assuredSides };
}

const rank: Readonly<Record<NumberAgreement, number>> = {
  number_equal: 0,
  number_weak: 1,
  number_close: 2,
  number_differs: 3,
  number_missing: 4,
};

function agreementOf(one: PreparedNumber, other: PreparedNumber): NumberAgreement {
  if (one.value === other.value) return one.weak || other.weak ? 'number_weak' : 'number_equal';
  return isOneKeystrokeApart(one.value, other.value) && one.value.length === other.value.length
    ? 'number_close'
    : 'number_differs';
}
