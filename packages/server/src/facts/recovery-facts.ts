import type { Fact } from '@binhan/domain/record';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../database/schema';
import type { FactsAt } from './person-facts';

/** Illnesses of a person that ended well: cases an official closed as recovered. */
export async function recoveryFacts(
  db: Kysely<Database> | Transaction<Database>,
  { person, today }: Pick<FactsAt, 'person' | 'today'>,
  diseases: readonly string[],
): Promise<Fact[]> {
  const rows = await db
    .selectFrom('tracedCase')
    .select(['disease', 'endedOn'])
    .where('person', '=', person)
    .where('disease', 'in', [...diseases])
    .where('state', '=', 'closed')
    .where('outcome', '=', 'recovered')
    .where('endedOn', '<=', today)
    .execute();
  return rows.flatMap(({ disease, endedOn }) =>
    endedOn === null ? [] : { kind: 'recovery' as const, disease, on: endedOn, evidence: 'record' as const },
  );
}
