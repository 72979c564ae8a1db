import type { GateFacts } from '@binhan/domain/place';
import type { Instant } from '@binhan/domain/time';
import { type Transaction, sql } from 'kysely';
import type { Database } from '../database/schema';
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
    .select(['validUntil', 'flagged'])
    .where('person', '=', person)
    .where('state', '=', 'current')
    .where('declaredAt', '<=', new Date(at))
    .orderBy('declaredAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return factsOf(row, placeOpen, at);
}

/** What a newest declaration, if there is one, says to a gate at a moment. */
export function factsOf(
  declaration: { validUntil: Date; flagged: boolean } | undefined,
  placeOpen: boolean,
  at: Instant,
): GateFacts {
  if (declaration === undefined) return { placeOpen, declaration: 'none', redFlag: false };
  const valid = declaration.validUntil > new Date(at);
  return { placeOpen, declaration: valid ? 'valid' : 'ran-out', redFlag: valid && declaration.flagged };
}

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
