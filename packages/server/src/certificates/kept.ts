import { PayloadRefused, issueHcert } from '@binhan/certificates/issue';
import type { Hcert } from '@binhan/certificates/issue';
import type { IssuedCertificate } from '@binhan/contract';
import type { CertificateKind } from '@binhan/domain/certificate';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import type { Instant } from '@binhan/domain/time';
import type { Selectable, Transaction } from 'kysely';
import type { CertificateTable } from '../database/certificate-tables';
import type { Database } from '../database/schema';
import { mayIssue } from '../issuers/ceiling';
import { type IssuerRow, issuerFor, keyOf, newestKey } from '../issuers/pick';
import type { Services } from '../services';
import { COUNTRY, newIdentifier } from './uvci';

/** A certificate as it is kept: that there is one, and nothing of what it says. */
export type CertificateRow = Selectable<CertificateTable>;

/** What is to be certified, and until when that holds. */
export interface Certified {
  kind: CertificateKind;
  about: { dose: string; previous?: string } | { specimen: string; result: string };
  /** The site it is of, whose issuer signs where there is one; and the province. */
  where: { place: string | null; province: string };
  expiresAt: Instant;
}

/** Writes down a new certificate of whoever may issue it now; counted, and refused where the issuer may not. */
export async function newCertificate(
  services: Services,
  trx: Transaction<Database>,
  { kind, about, where, expiresAt }: Certified,
  now: Instant,
): Promise<CertificateRow | Refusal> {
  const issuer = await issuerFor(trx, where);
  const signing = issuer === undefined ? undefined : await newestKey(services, trx, issuer.id, now);
  if (issuer === undefined || signing === undefined) return refuse('issuer_not_active');
  if (!(await mayIssue(services, trx, issuer, now))) return refuse('issuer_not_active');
  return trx
    .insertInto('certificate')
    .values({
      identifier: newIdentifier(issuer.code),
      kind,
      kid: signing.kid,
      issuer: issuer.id,
      specimen: 'specimen' in about ? about.specimen : null,
      result: 'specimen' in about ? about.result : null,
      dose: 'dose' in about ? about.dose : null,
      previous: 'dose' in about ? (about.previous ?? null) : null,
      issuedAt: now,
      expiresAt,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Who issued a certificate, as it names them. */
export async function issuerOf(
  trx: Transaction<Database>,
  { issuer }: Pick<CertificateRow, 'issuer'>,
): Promise<IssuerRow | undefined> {
  if (issuer === null) return undefined;
  return trx.selectFrom('certificateIssuer').selectAll().where('id', '=', issuer).executeTakeFirst();
}

/** The text of a certificate, signed with the key it was first signed with. Who is held or stopped signs nothing. */
export async function signedText(
  services: Services,
  trx: Transaction<Database>,
  kept: CertificateRow,
  payload: Hcert,
): Promise<IssuedCertificate | Refusal> {
  const issuer = await issuerOf(trx, kept);
  const signing = issuer?.state === 'active' ? await keyOf(services, trx, kept.kid) : undefined;
  if (signing === undefined) return refuse('issuer_not_active');
  const { identifier, issuedAt, expiresAt } = kept;
  try {
    const text = await issueHcert(payload, { ...signing, issuer: COUNTRY, issuedAt, expiresAt });
    return { text, identifier, issuedAt: issuedAt.toISOString(), expiresAt: expiresAt.toISOString() };
  } catch (error) {
    // A name without a letter of the Latin alphabet, a code the sets do not have: said, not half issued.
    if (error instanceof PayloadRefused) return refuse('no_certificate');
    throw error;
  }
}
