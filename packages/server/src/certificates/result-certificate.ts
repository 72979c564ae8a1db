import type { CertificateKind } from '@binhan/domain/certificate';
import type { Refusal } from '@binhan/domain/refusals';
import type { Instant } from '@binhan/domain/time';
import { type Transaction, sql } from 'kysely';
import type { Database } from '../database/schema';
import type { SpecimenRow } from '../results/rows';
import type { Services } from '../services';
import { type CertificateRow, newCertificate } from './kept';

/**
 * The certificate of a kind that stands for a result, made where there is none: asked for again it is the same. What its
 * issuer signed before it was stopped does not count.
 */
export async function certificateOfResult(
  services: Services,
  trx: Transaction<Database>,
  kind: Extract<CertificateKind, 't' | 'r'>,
  row: Pick<SpecimenRow, 'id' | 'province'> & { result: string },
  expiresAt: Instant,
  now: Instant,
): Promise<CertificateRow | Refusal> {
  // Whoever asks at the same moment gets the same one.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`certificate:${kind}:${row.id}`}, 0))`.execute(
    trx,
  );
  const known = await trx
    .selectFrom('certificate')
    .selectAll()
    .where('kind', '=', kind)
    .where('specimen', '=', row.id)
    .where('result', '=', row.result)
    .where('revokedAt', 'is', null)
    .executeTakeFirst();
  if (known !== undefined) return known;
  const where = { place: null, province: services.settings.province.area };
  const about = { specimen: row.id, result: row.result };
  return newCertificate(services, trx, { kind, about, where, expiresAt }, now);
}
