import type { Instant } from '@binhan/domain/time';
import type { Transaction } from 'kysely';
import { giveFreeSeats } from '../bookings/stand-by';
import type { Database } from '../database/schema';
import type { Services } from '../services';

/** Gives back what a registration that ended had: a seat that is not used yet, and places in lists of full sessions. */
export async function giveUpSeats(
  services: Pick<Services, 'newId' | 'outbox' | 'settings'>,
  trx: Transaction<Database>,
  { person, program }: { person: string; program: string },
  now: Instant,
): Promise<void> {
  await trx
    .deleteFrom('standBy')
    .using('session')
    .whereRef('session.id', '=', 'standBy.session')
    .where('session.offer', '=', program)
    .where('standBy.person', '=', person)
    .execute();
  const freed = await trx
    .updateTable('booking')
    .set({ state: 'cancelled', heldUntil: null, changedAt: now })
    .where('person', '=', person)
    .where('offer', '=', program)
    .where('state', 'in', ['held', 'booked'])
    .returning('session')
    .execute();
  for (const session of new Set(freed.map((row) => row.session)))
    await giveFreeSeats(services, trx, session, now);
}
