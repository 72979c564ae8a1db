import { instantPlus } from '@binhan/domain/time';
import type { CallFacts } from '../http/call';
import { takePoint } from '../limits/rate-limit';
import type { Services } from '../services';

/** Hours in which looks from here, from there and from here again are those of two people. */
const IN_TURN = 0.5;
/** One word a day about the same account. */
const ONCE_A_DAY = { points: 1, seconds: 86_400 };

/**
 * Notes from where an account looks (a keyed hash of the address, kept for a day) and says, once a day, whether it is used
 * from two places in turn. Somebody who moves from one network to another does not come back within minutes.
 */
export async function usedFromTwo(
  { database: { db }, secrets }: Services,
  { address, now }: Pick<CallFacts, 'address' | 'now'>,
  user: string,
): Promise<boolean> {
  const addressHash = secrets.hash('address', address);
  const known = await db.selectFrom('lookerAddress').selectAll().where('userId', '=', user).execute();
  await db
    .insertInto('lookerAddress')
    .values({ userId: user, addressHash, seenAt: now })
    .onConflict((conflict) => conflict.columns(['userId', 'addressHash']).doUpdateSet({ seenAt: now }))
    .execute();
  const before = known.find((row) => row.addressHash === addressHash)?.seenAt;
  if (before === undefined || before.toISOString() < instantPlus(now, -IN_TURN)) return false;
  const between = known.some((row) => row.addressHash !== addressHash && row.seenAt > before);
  return between && (await takePoint(db, `shared-login:${user}`, ONCE_A_DAY, now)) === undefined;
}
