import type { Certificate } from '../report';
import { keyIdText } from './key-id';
import type { StoppedIssuer } from './trust';

// Version, country, issuer: an issuer is named where something follows it.
const UVCI = /^(?:URN:UVCI:)?[A-Z\d]{2}:([A-Z]{2,3}):([A-Z\d]+)\//;

/** Whether a list has stopped who signed or issued a certificate before it was issued. */
export function isStopped(
  certificate: Certificate,
  keyId: string | undefined,
  stopped: readonly StoppedIssuer[],
): boolean {
  const issuedAt = certificate.issuedAt?.getTime() ?? Number.POSITIVE_INFINITY;
  let names: readonly string[] | undefined;
  return stopped.some(({ kid, issuer, from }) => {
    // So that a date that is none stops.
    if (issuedAt < from.getTime()) return false;
    if (kid === undefined && issuer === undefined) return false;
    if (kid !== undefined && keyIdText(kid) !== keyId) return false;
    return issuer === undefined || (names ??= namesOf(certificate)).includes(issuer);
  });
}

/** What the issuer of a certificate is called, with and without its country. */
function namesOf(certificate: Certificate): readonly string[] {
  if (certificate.format === 'shc') return certificate.issuer === undefined ? [] : [certificate.issuer];
  const { v, t, r } = certificate.payload;
  return [v, t, r].flatMap((entries: unknown) => {
    const entry: unknown = Array.isArray(entries) ? entries[0] : undefined;
    const ci = typeof entry === 'object' && entry !== null && 'ci' in entry ? entry.ci : undefined;
    const match = typeof ci === 'string' ? UVCI.exec(ci.toUpperCase()) : null;
    const [, country = '', issuer = ''] = match ?? [];
    return match === null ? [] : [issuer, `${country}:${issuer}`];
  });
}
