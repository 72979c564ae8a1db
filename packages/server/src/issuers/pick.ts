import type { Instant } from '@binhan/domain/time';
import type { Selectable, Transaction } from 'kysely';
import type { Signing } from '../certificates/keys';
import type { CertificateIssuerTable } from '../database/correction-tables';
import type { Database } from '../database/schema';
import type { Services } from '../services';

/** An issuer as it is kept. */
export type IssuerRow = Selectable<CertificateIssuerTable>;

/**
 * Who signs a certificate now: the site of the dose where it may, else the province; nobody where neither is active. A site
 * that is held signs nothing, and nobody signs for it: somebody must look first.
 */
export async function issuerFor(
  trx: Transaction<Database>,
  { place, province }: { place: string | null; province: string },
): Promise<IssuerRow | undefined> {
  const live = trx.selectFrom('certificateIssuer').selectAll().where('state', 'in', ['active', 'held']);
  const own = place === null ? undefined : await live.where('place', '=', place).executeTakeFirst();
  const found =
    own ?? (await live.where('place', 'is', null).where('province', '=', province).executeTakeFirst());
  return found?.state === 'active' ? found : undefined;
}

/**
 * The newest key of an issuer, ready to sign. An issuer whose keys are kept elsewhere signs with the last of those the process
 * brings that has not ended, and with none of the database's: where it brings none, nothing is signed.
 */
export async function newestKey(
  { keyStore }: Pick<Services, 'keyStore'>,
  trx: Transaction<Database>,
  issuer: string,
  now: Instant,
): Promise<Signing | undefined> {
  const rows = await trx
    .selectFrom('certificateKey')
    .select(['kid', 'sealed', 'outside'])
    .where('issuer', '=', issuer)
    .where('withdrawnAt', 'is', null)
    .orderBy('createdAt', 'desc')
    .orderBy('kid')
    .execute();
  const [newest] = rows;
  if (newest === undefined) return undefined;
  if (!rows.some(({ outside }) => outside)) return keyStore.sign('certificate-key', newest);
  return rows
    .flatMap(({ kid }) => keyStore.outside(kid) ?? [])
    .filter(({ endsAt }) => endsAt === undefined || endsAt > now)
    .toSorted((a, b) => b.place - a.place)[0];
}

/** The key a certificate was signed with, to sign it again; nothing once it was withdrawn, or where the process has it not. */
export async function keyOf(
  { keyStore }: Pick<Services, 'keyStore'>,
  trx: Transaction<Database>,
  kid: string,
): Promise<Signing | undefined> {
  const row = await trx
    .selectFrom('certificateKey')
    .select(['kid', 'sealed', 'outside'])
    .where('kid', '=', kid)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return row.outside ? keyStore.outside(kid) : keyStore.sign('certificate-key', row);
}
