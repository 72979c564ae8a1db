import { PersonDetails } from '@binhan/domain/person';
import { foldText } from '@binhan/domain/text';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../database/schema';
import type { Secrets } from '../secrets/keys';

/**
 * A keyed hash of who somebody is: the name without its marks and the date of birth. A line keeps it, so that whoever calls
 * themselves otherwise afterwards gets no certificate in the new name before somebody looked.
 */
export function holderHash(
  secrets: Pick<Secrets, 'hash'>,
  { name, bornOn }: Pick<PersonDetails, 'name' | 'bornOn'>,
): string {
  return secrets.hash('holder', `${foldText(name)} ${bornOn}`);
}

/** The same of a person; nothing where nobody knows their name yet. */
export async function holderOf(
  secrets: Pick<Secrets, 'hash'>,
  db: Kysely<Database> | Transaction<Database>,
  person: string,
): Promise<string | null> {
  const row = await db.selectFrom('person').select('details').where('id', '=', person).executeTakeFirst();
  const details = PersonDetails.safeParse(row?.details);
  return details.success ? holderHash(secrets, details.data) : null;
}
