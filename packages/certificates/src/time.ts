import { finding } from './findings';
import type { Certificate, Finding } from './report';

/** Whether a certificate is in its time at a moment, added to `findings`. The moment at which it expires is its last, as in the vectors of the EU. */
export function timeFindings(
  { issuedAt, expiresAt }: Certificate,
  at: number,
  findings: Finding[] = [],
): Finding[] {
  if (issuedAt !== undefined && issuedAt.getTime() > at) findings.push(finding('not_yet_valid'));
  if (expiresAt !== undefined && expiresAt.getTime() < at) findings.push(finding('expired'));
  return findings;
}
