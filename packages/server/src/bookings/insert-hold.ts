import { randomBytes } from 'node:crypto';
import { writeSpokenCode } from '@binhan/domain/text';
import type { Transaction } from 'kysely';
import type { Database } from '../database/schema';
import type { Services } from '../services';

/** A new code for the desk. */
export function newCode(): string {
  return writeSpokenCode(randomBytes(7));
}

/** Puts a hold down unless the person has a seat for the same offer; their own hold that ran out is no seat. */
export async function insertHold(
  services: Pick<Services, 'newId'>,
  trx: Transaction<Database>,
  seat: {
    session: string;
    slot: string;
    person: string;
    offer: string;
    heldUntil: string;
    madeBy: string;
    now: string;
  },
): Promise<string | undefined> {
  const { now, madeBy, ...rest } = seat;
  await trx
    .updateTable('booking')
    .set({ state: 'expired', changedAt: now })
    .where('person', '=', seat.person)
    .where('offer', '=', seat.offer)
    .where('state', '=', 'held')
    .where('heldUntil', '<=', new Date(now))
    .execute();
  const row = await trx
    .insertInto('booking')
    .values({
      ...rest,
      id: services.newId(),
      state: 'held',
      code: newCode(),
      reason: null,
      queueNumber: null,
      madeBy,
      madeAt: now,
      changedAt: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['person', 'offer']).where('state', 'in', ['held', 'booked', 'arrived']).doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}
