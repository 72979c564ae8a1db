import type { DateOnly, Instant } from '@binhan/domain/time';
import { type Transaction, sql } from 'kysely';
import type { Database } from '../database/schema';
import { actsFor } from '../people/store';
import type { Services } from '../services';
import { bindMessages } from './bind-messages';
import { closeAccount } from './desk-opening';
import { phoneMessage } from './message';
import { savePhone } from './save-phone';

/**
 * Takes a number from an account whose owner has it no more. The record stays as it is; its sessions end, and nothing of it
 * is sent to the number. Whoever shows a document at a desk gets the account back with another number (`movePhone`). Gives
 * false where the number is not this account's.
 */
export async function partPhone(
  services: Services,
  trx: Transaction<Database>,
  { user, phone }: { user: string; phone: string },
  { now, today }: { now: Instant; today: DateOnly },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('loginUser')
    .set({ phoneNumber: null, email: `parted-${user}@phone.invalid`, updatedAt: now })
    .where('id', '=', user)
    .where('phoneNumber', '=', phone)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return false;
  await closeAccount(trx, user);
  await trx.deleteFrom('loginSession').where('userId', '=', user).execute();
  const own = await trx
    .selectFrom('person')
    .select(sql<string>`coalesce(merged_into, id)`.as('id'))
    .where('userId', '=', user)
    .executeTakeFirst();
  if (own !== undefined) {
    await bindMessages(trx, { person: own.id, users: [user], from: [phone], to: null });
    for (const person of await actsFor(trx, own.id, today)) await savePhone(trx, person, null, phone);
  }
  const text = phoneMessage('anew', services.settings);
  await services.outbox.put(trx, { channel: 'sms', recipient: phone, text }, now);
  return true;
}
