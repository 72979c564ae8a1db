import type { Instant } from '@binhan/domain/time';
import type { Transaction } from 'kysely';
import type { Database } from '../database/schema';

/**
 * What an issuer signed from a moment on holds no more, and nobody gets it again; without a moment nothing does, and its keys
 * leave the trust list. Whoever had one of these asks anew and gets one of whoever signs then.
 */
export async function stopIssuer(
  trx: Transaction<Database>,
  issuer: string,
  from: Instant | undefined,
  now: Instant,
): Promise<void> {
  let fallen = trx
    .updateTable('certificate')
    .set({ revokedAt: now })
    .where('issuer', '=', issuer)
    .where('revokedAt', 'is', null);
  if (from !== undefined) fallen = fallen.where('issuedAt', '>=', new Date(from));
  await fallen.execute();
  if (from !== undefined) return;
  await trx
    .updateTable('certificateKey')
    .set({ withdrawnAt: now })
    .where('issuer', '=', issuer)
    .where('withdrawnAt', 'is', null)
    .execute();
}
