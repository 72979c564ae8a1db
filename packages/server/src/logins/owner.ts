import { type Owner, PersonDetails } from '@binhan/domain/person';
import type { DateOnly } from '@binhan/domain/time';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema';
import { actsFor } from '../people/store';

/** Whose record an account opens: the person, and of whom something is known that may be asked. */
export interface Owned {
  person: string;
  area: string | null;
  province: string;
  owners: Owner[];
}

/** Whom the code of a phone would let in: nobody is asked who opens nothing, or whose owner was seen with a document. */
export async function ownedBy(
  db: Kysely<Database>,
  user: string,
  today: DateOnly,
): Promise<Owned | undefined> {
  const self = await db
    .selectFrom('person as named')
    .innerJoin('person', (join) => join.on(sql<boolean>`person.id = coalesce(named.merged_into, named.id)`))
    .select(['person.id', 'person.details', 'person.area', 'person.province'])
    .where('named.userId', '=', user)
    .executeTakeFirst();
  if (self === undefined) return undefined;
  const { id: person, area, province } = self;
  const own = detailsIn([self]);
  if (own.length > 0) return { person, area, province, owners: own };
  // Who said nothing of themselves may keep the record of a child or an elder.
  const kept = await db
    .selectFrom('person')
    .select('details')
    .where('id', 'in', await actsFor(db, person, today))
    .execute();
  return { person, area, province, owners: detailsIn(kept) };
}

function detailsIn(rows: readonly { details: unknown }[]): Owner[] {
  return rows.flatMap(({ details }) => {
    const read = PersonDetails.safeParse(details);
    return read.success ? [read.data] : [];
  });
}
