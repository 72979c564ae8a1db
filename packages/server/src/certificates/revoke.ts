import type { Transaction } from 'kysely';
import type { Database } from '../database/schema';

/** Certificates of results that no longer hold are revoked in the transaction in which they cease to. */
export async function revokeOf(
  db: Transaction<Database>,
  results: readonly string[],
  now: string,
): Promise<void> {
  if (results.length === 0) return;
  await db
    .updateTable('certificate')
    .set({ revokedAt: now })
    .where('result', 'in', results)
    .where('revokedAt', 'is', null)
    .execute();
}

/** Likewise those of a dose, also one that was renewed and goes on to hold; gives how many held. */
export async function revokeOfDose(db: Transaction<Database>, dose: string, now: string): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('certificate')
    .set({ revokedAt: now })
    .where('dose', '=', dose)
    .where('revokedAt', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}
