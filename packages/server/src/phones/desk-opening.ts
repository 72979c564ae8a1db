import type { Instant } from '@binhan/domain/time';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../database/schema';

type Db = Kysely<Database> | Transaction<Database>;

/** From now until a moment the code alone opens an account, on any device: its owner was seen. */
export async function openAccount(db: Db, userId: string, until: Instant): Promise<void> {
  await db
    .insertInto('deskOpening')
    .values({ userId, until })
    .onConflict((conflict) => conflict.column('userId').doUpdateSet({ until }))
    .execute();
}

/** Whether the code alone opens an account. */
export async function isOpened(db: Db, userId: string, now: Instant): Promise<boolean> {
  const row = await db
    .selectFrom('deskOpening')
    .select('until')
    .where('userId', '=', userId)
    .where('until', '>', new Date(now))
    .executeTakeFirst();
  return row !== undefined;
}

/** From now on it does not. */
export async function closeAccount(db: Db, userId: string): Promise<void> {
  await db.deleteFrom('deskOpening').where('userId', '=', userId).execute();
}
