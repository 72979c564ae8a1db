import { finding, type FindingCode } from '../findings';
import { inflateZlib } from '../inflate/inflate';
import type { Finding, HcertCertificate } from '../report';
import { decodeBase45 } from './base45';
import { readCose, type CoseSign1 } from './cose';
import { readClaims, type Claims } from './cwt';
import { entriesOf } from './entries';
import type { CertificatePurpose } from '../trust/trust';
import type { Hcert } from './payload';

/** A certificate as read, beside the parts that are judged. */
export interface ReadHcert {
  certificate: HcertCertificate;
  cose: CoseSign1;
  claims: Claims;
  /** The kinds of entry it has. */
  entries: CertificatePurpose[];
  /** What is wrong about the times, where they cannot be understood at all. */
  timeCodes: FindingCode[];
}

const PREFIX = 'HC1:';

/** Whether a text is of this kind, in any version. */
export function isHcert(text: string): boolean {
  return /^HC[\dA-Z]:/.test(text);
}

/**
 * Opens the text of a certificate's QR code, as far as its signature needs it.
 *
 * @throws Malformed with the step at which it ends
 */
export function openHcert(text: string): CoseSign1 | Finding {
  if (!text.startsWith(PREFIX)) return finding('unsupported_version');
  return readCose(inflateZlib(decodeBase45(text, PREFIX.length)));
}

/**
 * Reads what a certificate says.
 *
 * @throws Malformed `malformed_claims`
 */
export function readHcert(cose: CoseSign1): ReadHcert {
  const claims = readClaims(cose.payload);
  const issuedAt = timeOf(claims.issuedAt);
  const expiresAt = timeOf(claims.expiresAt);
  const timeCodes: FindingCode[] = [];
  if (issuedAt === 'malformed' || expiresAt === 'malformed') timeCodes.push('malformed_time');
  if (expiresAt === undefined) timeCodes.push('no_expiry');
  const certificate: HcertCertificate = {
    format: 'hcert',
    // The border at which a stranger's object gets its type; `schemaFindings` says where it does not fit.
    payload: claims.payload as object as Hcert,
  };
  if (cose.keyId !== undefined) certificate.keyId = cose.keyId;
  if (cose.algorithm !== undefined) certificate.algorithm = cose.algorithm;
  if (claims.issuer !== undefined) certificate.issuer = claims.issuer;
  if (issuedAt instanceof Date) certificate.issuedAt = issuedAt;
  if (expiresAt instanceof Date) certificate.expiresAt = expiresAt;
  return { certificate, cose, claims, entries: entriesOf(claims.payload), timeCodes };
}

const LAST_SECOND = 8_640_000_000_000;

function timeOf(seconds: unknown): Date | 'malformed' | undefined {
  if (seconds === undefined) return undefined;
  if (typeof seconds !== 'number' || Math.abs(seconds) > LAST_SECOND) return 'malformed';
  return new Date(seconds * 1000);
}
