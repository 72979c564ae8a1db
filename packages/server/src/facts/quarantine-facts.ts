import { type Kysely, type Transaction, sql } from 'kysely';
import type { Database } from '../database/schema';
import type { FactsAt } from './person-facts';

/** People who have to stay apart on a day, as a condition on `person.id` of a statement: `keepsApart` of domain in SQL. */
export function apartOn(person: string, today: string) {
  return sql<boolean>`exists (
    select from quarantine q
    where q.person = ${sql.ref(person)} and q.state in ('ordered', 'running') and q.kind <> 'self-monitoring'
      and q.begins_on <= ${today}::date and q.ends_on >= ${today}::date)`;
}

/** Whether a person has to stay apart. */
export async function isApart(
  db: Kysely<Database> | Transaction<Database>,
  { person, today }: Pick<FactsAt, 'person' | 'today'>,
): Promise<boolean> {
  const row = await db
    .selectFrom('person')
    .select('id')
    .where('id', '=', person)
    .where(apartOn('person.id', today))
    .executeTakeFirst();
  return row !== undefined;
}
