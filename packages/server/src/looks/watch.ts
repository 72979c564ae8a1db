import { type Refusal, refuse } from '@binhan/domain/refusals';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../database/schema';
import type { CallFacts } from '../http/call';
import { takePoint } from '../limits/rate-limit';
import type { Services } from '../services';
import { alertShared, alertStopped } from './alert';
import { pointsOf } from './budget';
import { usedFromTwo } from './shared-login';

/** Why an account may not look at people beside its own work now, if it may not. */
export async function stoppedLook(trx: Transaction<Database>, user: string): Promise<Refusal | undefined> {
  const stop = await trx
    .selectFrom('lookStop')
    .select('id')
    .where('userId', '=', user)
    .where('liftedAt', 'is', null)
    .executeTakeFirst();
  return stop === undefined ? undefined : refuse('looks_stopped');
}

/**
 * Counts a look that was answered, outside its transaction. An account that has spent its budget is stopped at once, whoever
 * answers for it is told, and only a second person lets it go on.
 */
export async function countLook(services: Services, facts: CallFacts, people: number): Promise<void> {
  if (facts.actor.kind !== 'staff') return;
  const { userId } = facts.actor;
  const { db } = services.database;
  const { budget } = services.looks;
  const over = await takePoint(db, keyOf(userId), budget, facts.now, pointsOf(people));
  if (over !== undefined && (await stop(services, db, userId, facts.now)))
    await alertStopped(services, facts, userId);
  if (await usedFromTwo(services, facts, userId)) await alertShared(services, facts, userId);
}

/** The counter of an account. */
export function keyOf(user: string): string {
  return `looks:${user}`;
}

/** Stops an account; says whether it was not stopped before. */
async function stop(services: Services, db: Kysely<Database>, user: string, now: string): Promise<boolean> {
  const counted = await db
    .selectFrom('rateLimit')
    .select('points')
    .where('key', '=', keyOf(user))
    .executeTakeFirst();
  const made = await db
    .insertInto('lookStop')
    .values({ id: services.newId(), userId: user, looks: counted?.points ?? 0, stoppedAt: now })
    .onConflict((conflict) => conflict.column('userId').where('liftedAt', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
}
