import { type RawBuilder, type SqlBool, type Transaction, sql } from 'kysely';
import type { Database } from '../database/schema';
import type { Copies } from './copies';

/** People asked about in one statement. */
const AT_ONCE = 10_000;

/**
 * That a person without an account has no stay any more. Over a cluster it is asked beforehand for all who were met before a
 * moment, by their keys: no statement joins what lies on the nodes with what lies on the coordinator.
 */
export async function withoutStays(
  { distributed }: Copies,
  trx: Transaction<Database>,
  metBefore: Date,
): Promise<RawBuilder<SqlBool>> {
  if (!distributed)
    return sql<SqlBool>`(not exists (select from stay where stay.person_key = person.key)
      and not exists (select from open_stay where open_stay.person_key = person.key))`;
  const having: number[] = [];
  for (let after = 0; ;) {
    const asked = await trx
      .selectFrom('person')
      .select('key')
      .where('userId', 'is', null)
      .where('createdAt', '<', metBefore)
      .where('key', '>', after)
      .orderBy('key')
      .limit(AT_ONCE)
      .execute();
    const keys = asked.map(({ key }) => key);
    const { rows } = await sql<{ personKey: number }>`
      select person_key from stay_by_person where person_key = any(${keys}::bigint[])
      union select person_key from open_stay_by_person where person_key = any(${keys}::bigint[])`.execute(
      trx,
    );
    having.push(...rows.map(({ personKey }) => personKey));
    after = keys.at(-1) ?? after;
    if (keys.length < AT_ONCE) break;
  }
  return sql<SqlBool>`person.key <> all(${having}::bigint[])`;
}
