import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../database/schema';

/** The person an id stands for: somebody whose record was joined with another is that other. */
export async function keptPerson(
  db: Kysely<Database> | Transaction<Database>,
  person: string,
): Promise<string> {
  const row = await db.selectFrom('person').select('mergedInto').where('id', '=', person).executeTakeFirst();
  return row?.mergedInto ?? person;
}

/** Some people, and everybody whose record was joined with one of theirs. */
export async function withFormer(
  db: Kysely<Database> | Transaction<Database>,
  people: readonly string[],
): Promise<string[]> {
  const former = await db
    .selectFrom('person')
    .select('id')
    .where('mergedInto', 'in', [...people])
    .execute();
  return [...people, ...former.map(({ id }) => id)];
}
