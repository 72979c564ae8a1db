import type { Instant } from '@binhan/domain/time';
import { type Transaction, sql } from 'kysely';
import type { Database } from '../database/schema';

/** Marks the declarations that opened a gate as used: from now on they cannot be changed, only replaced. */
export async function markUsed(
  trx: Transaction<Database>,
  people: readonly string[],
  now: Instant,
): Promise<void> {
  await trx
    .updateTable('declaration')
    .set({ usedAt: now })
    .where('person', '=', sql<string>`any(${people}::uuid[])`)
    .where('state', '=', 'current')
    .where('usedAt', 'is', null)
    .execute();
}
