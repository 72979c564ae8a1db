import { z } from 'zod';
import { foldText } from '../text/fold';
import { PartialDate, yearOf } from '../time/date';
import type { PersonDetails } from './details';
import { PersonName } from './shapes';

/**
 * What somebody says to show that a record is theirs: the birth, and the end of a number of theirs, else the name. It opens
 * nothing by itself: it goes with the phone of the account.
 */
export const OwnerAnswer = z
  .strictObject({
    bornOn: PartialDate,
    /** The last four characters of any number on record. */
    ends: z.exactOptional(z.string().regex(/^[A-Z0-9]{4}$/)),
    name: z.exactOptional(PersonName),
  })
  .meta({ id: 'OwnerAnswer' });
export type OwnerAnswer = z.infer<typeof OwnerAnswer>;

/** What of a person an answer is held against. */
export type Owner = Pick<PersonDetails, 'name' | 'bornOn' | 'identifiers'>;

/**
 * Whether an answer is that of one of these people. Where a number of any of them is known it is asked for, and the year of
 * birth is enough with it; the name and the whole birth count only where no number is: they are known to many.
 */
export function confirmsOwner(answer: OwnerAnswer, people: readonly Owner[]): boolean {
  const numbered = people.filter(({ identifiers }) => identifiers.length > 0);
  if (numbered.length > 0) {
    return numbered.some(
      ({ bornOn, identifiers }) =>
        isBirth(answer.bornOn, bornOn) && identifiers.some(({ value }) => value.slice(-4) === answer.ends),
    );
  }
  return people.some(
    ({ bornOn, name }) =>
      answer.bornOn.length >= bornOn.length &&
      isBirth(answer.bornOn, bornOn) &&
      answer.name !== undefined &&
      foldText(answer.name) === foldText(name),
  );
}

/** Whether two dates of birth agree as far as both are known; a wrong day is not made right by its year. */
function isBirth(said: PartialDate, known: PartialDate): boolean {
  const both = Math.min(said.length, known.length);
  return yearOf(said) === yearOf(known) && said.slice(0, both) === known.slice(0, both);
}
