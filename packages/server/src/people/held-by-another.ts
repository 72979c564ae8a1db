import { PersonDetails } from '@binhan/domain/person';
import { foldText } from '@binhan/domain/text';
import { yearOf } from '@binhan/domain/time';
import type { Transaction } from 'kysely';
import type { Database } from '../database/schema';
import type { Services } from '../services';
import { identifierHash } from './store';

/**
 * Those of some people, by their place in the list, whose number is that of somebody called otherwise or born in another year:
 * a digit that was typed wrong must not give one person the test of another. Of whoever holds it nothing is told.
 */
export async function heldByAnother(
  services: Services,
  db: Transaction<Database>,
  people: readonly Pick<PersonDetails, 'name' | 'bornOn' | 'identifiers'>[],
): Promise<Set<number>> {
  const asked = people.flatMap((person, place) =>
    person.identifiers.map((one) => ({ place, person, hash: identifierHash(services, one) })),
  );
  if (asked.length === 0) return new Set();
  const holders = await db
    .selectFrom('personIdentifier')
    .innerJoin('person', 'person.id', 'personIdentifier.person')
    .select(['personIdentifier.valueHash', 'person.details'])
    // A number that stayed behind in a merge is the kept person's too.
    .where('person.mergedInto', 'is', null)
    .where('personIdentifier.valueHash', '=', (eb) => eb.fn.any(eb.val(asked.map(({ hash }) => hash))))
    .execute();
  const known = holders.flatMap(({ valueHash, details }) => {
    const read = PersonDetails.safeParse(details);
    return read.success ? [{ valueHash, ...read.data }] : [];
  });
  const others = asked.filter(({ hash, person }) =>
    known.some(
      ({ valueHash, name, bornOn }) =>
        valueHash === hash &&
        (foldText(name) !== foldText(person.name) || yearOf(bornOn) !== yearOf(person.bornOn)),
    ),
  );
  return new Set(others.map(({ place }) => place));
}
