import type { Finding, ShcCertificate } from '../report';
import { readCard } from './card';
import { readJws, type Jws } from './jws';
import { readNumeric } from './numeric';

/** A card as read, beside the parts that are judged. */
export interface ReadShc {
  certificate: ShcCertificate;
  jws: Jws;
  timeIsMalformed: boolean;
  schemaFindings: Finding[];
}

/**
 * Reads the text of a card's QR code, or of all its codes.
 *
 * @throws Malformed with the step at which it ends
 */
export function readShc(texts: readonly string[]): ReadShc {
  const jws = readJws(readNumeric(texts));
  const { card, findings } = readCard(jws.claims);
  const { iss, nbf, exp } = jws.claims;
  const issuedAt = timeOf(nbf);
  const expiresAt = timeOf(exp);
  const certificate: ShcCertificate = { format: 'shc', payload: card };
  if (jws.keyId !== undefined) certificate.keyId = jws.keyId;
  if (typeof iss === 'string') certificate.issuer = iss;
  if (issuedAt !== undefined) certificate.issuedAt = issuedAt;
  if (expiresAt !== undefined) certificate.expiresAt = expiresAt;
  return {
    certificate,
    jws,
    // The time of issue is demanded, that of expiry is not; both are numbers.
    timeIsMalformed: issuedAt === undefined || (exp !== undefined && expiresAt === undefined),
    schemaFindings: findings,
  };
}

const LAST_SECOND = 8_640_000_000_000;

function timeOf(seconds: unknown): Date | undefined {
  if (typeof seconds !== 'number' || Math.abs(seconds) > LAST_SECOND) return undefined;
  return new Date(seconds * 1000);
}
