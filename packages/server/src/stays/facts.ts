import type { GateFacts } from '@binhan/domain/place';
import type { Instant } from '@binhan/domain/time';
import type { Call } from '../http/call';

/** What a gate may know of a visitor: whether the newest declaration holds at the scan, and whether it is flagged. */
export async function gateFacts(
  call: Call,
  person: string,
  placeOpen: boolean,
  at: Instant,
): Promise<GateFacts> {
  const row = await call.db
    .selectFrom('declaration')
    .select(['id', 'validUntil', 'flagged'])
    .where('person', '=', person)
    .where('state', '=', 'current')
    .where('declaredAt', '<=', new Date(at))
    .orderBy('declaredAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return { placeOpen, declaration: 'none', redFlag: false };
  const valid = row.validUntil > new Date(at);
  return { placeOpen, declaration: valid ? 'valid' : 'ran-out', redFlag: valid && row.flagged };
}

/** Marks the declaration that opened a gate as used: from now on it cannot be changed, only replaced. */
export async function markUsed(call: Call, person: string): Promise<void> {
  await call.db
    .updateTable('declaration')
    .set({ usedAt: call.now })
    .where('person', '=', person)
    .where('state', '=', 'current')
    .where('usedAt', 'is', null)
    .execute();
}
