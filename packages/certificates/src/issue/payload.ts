import { finding } from '../findings';
import type { Hcert } from '../hcert/payload';
import { schemaFindings } from '../hcert/schema';
import type { Finding } from '../report';
import { valueFindings, type ValueSets } from '../value-sets/value-set';
import { checkUvci } from './uvci';

const DAY = /^\d{4}-\d\d-\d\d$/;

/**
 * Everything that forbids issuing a payload. More is asked of what we write than of what we read: days without a time,
 * names not only in capitals, an identifier with the right check character, and no code that is unknown or deprecated.
 */
export function payloadFindings(payload: Hcert, valueSets: ValueSets, issuedAt?: Date): Finding[] {
  const findings = [
    ...schemaFindings(payload, { issuedAt }),
    ...valueFindings(payload, valueSets, { newOnly: true }),
  ];
  const bad = (field: string) => findings.push(finding('bad_field', { field }));
  if (payload.v?.[0] !== undefined && !DAY.test(payload.v[0].dt)) bad('v.0.dt');
  for (const field of ['fr', 'df', 'du'] as const) {
    const recovery = payload.r?.[0];
    if (recovery !== undefined && !DAY.test(recovery[field])) bad(`r.0.${field}`);
  }
  for (const kind of ['v', 't', 'r'] as const) {
    const entry = payload[kind]?.[0];
    if (typeof entry?.ci === 'string' && !checkUvci(entry.ci)) bad(`${kind}.0.ci`);
  }
  return findings;
}
