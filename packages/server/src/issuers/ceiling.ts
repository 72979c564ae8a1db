import { type Instant, dateIn, instantPlus } from '@binhan/domain/time';
import { type Transaction, sql } from 'kysely';
import { vaccinationPolicy } from '../catalog/by-kind';
import type { Database } from '../database/schema';
import type { Services } from '../services';
import type { IssuerRow } from './pick';
import { tellHeld } from './tell';

/** The part of its ceiling up to which an issuer signs what nobody waits for: the rest is left to people who ask. */
const SHARE = 0.5;

/** Whether an issuer may sign something that nobody waits for, so that such work never holds it. */
export async function hasRoom(
  services: Pick<Services, 'settings'>,
  trx: Transaction<Database>,
  { area, province, counted, countedFrom }: IssuerRow,
  now: Instant,
): Promise<boolean> {
  const today = dateIn(now, services.settings.timeZone);
  const policy = await vaccinationPolicy(trx, { area: area ?? province, province }, today);
  const counting = countedFrom !== null && countedFrom > new Date(instantPlus(now, -1));
  return policy !== undefined && (counting ? counted : 0) < policy.issuesPerHour * SHARE;
}

/**
 * Counts one more certificate of an issuer; says whether it may be signed. The row is held until the end of the
 * transaction, so that however many ask at once none goes past the ceiling. The one that would is not signed, and the
 * issuer is held: commit the transaction whatever this says.
 */
export async function mayIssue(
  services: Services,
  trx: Transaction<Database>,
  issuer: IssuerRow,
  now: Instant,
): Promise<boolean> {
  const hourAgo = instantPlus(now, -1);
  const ends = sql<boolean>`(counted_from is null or counted_from <= ${hourAgo}::timestamptz)`;
  const row = await trx
    .updateTable('certificateIssuer')
    .set({
      counted: sql<number>`case when ${ends} then 1 else counted + 1 end`,
      countedFrom: sql<string>`case when ${ends} then ${now}::timestamptz else counted_from end`,
    })
    .where('id', '=', issuer.id)
    .where('state', '=', 'active')
    .returning('counted')
    .executeTakeFirst();
  if (row === undefined) return false;
  const today = dateIn(now, services.settings.timeZone);
  const { area, province } = issuer;
  const policy = await vaccinationPolicy(trx, { area: area ?? province, province }, today);
  // Without a rule there is no ceiling to keep to, and then nothing is signed.
  if (policy !== undefined && row.counted <= policy.issuesPerHour) return true;
  await trx
    .updateTable('certificateIssuer')
    .set({ state: 'held', heldAt: now, changedAt: now })
    .where('id', '=', issuer.id)
    .execute();
  await tellHeld(services, trx, issuer, now);
  return false;
}
