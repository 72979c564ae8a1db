import { type Instant, instantPlus } from '@binhan/domain/time';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../database/schema';

type Db = Kysely<Database> | Transaction<Database>;

/** Hours a process has a file to itself without a sign of life: longer than any batch takes. */
const LEASE_HOURS = 1 / 60;

/** Keeps a file for this process a while longer. */
export async function renew(db: Db, id: string, now: Instant): Promise<void> {
  await db
    .updateTable('changeSet')
    .set({ leaseUntil: instantPlus(now, LEASE_HOURS) })
    .where('id', '=', id)
    .execute();
}

/** Takes the oldest file that waits for work and that no process has; nothing where there is none. */
export async function takeFile(db: Kysely<Database>, now: Instant) {
  return db.transaction().execute(async (trx) => {
    const file = await trx
      .selectFrom('changeSet')
      .selectAll()
      .where('state', 'in', ['uploaded', 'committing'])
      .where((eb) => eb.or([eb('leaseUntil', 'is', null), eb('leaseUntil', '<', new Date(now))]))
      .orderBy('uploadedAt')
      .limit(1)
      // Waits for whoever holds the row: a request that looks at it for a moment must not hide it.
      .forUpdate()
      .executeTakeFirst();
    if (file !== undefined) await renew(trx, file.id, now);
    return file;
  });
}
