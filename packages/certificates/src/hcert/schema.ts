import { finding } from '../findings';
import type { Finding } from '../report';
import type { CertificatePurpose } from '../trust/trust';
import { isAfter } from './dates';
import { entriesOf, valueOf } from './entries';
import { checks, entryFields, isRecord, nameFields, type Field } from './fields';
import { isSafeText } from './letters';

/** What is known of a payload beside itself. */
export interface SchemaOptions {
  issuedAt?: Date | undefined;
  /** Nothing but the birth is left to look at, see `CborReader.isPlain`. Default: it is not known. */
  isPlain?: boolean;
  /** Its kinds of entry, see `entriesOf`. */
  entries?: readonly CertificatePurpose[];
}

/**
 * Everything about a payload that the schema (1.3.0, which all versions 1.x meet) does not allow, and a birth after the
 * certificate was issued, added to `findings`.
 */
export function schemaFindings(
  payload: object,
  { issuedAt, isPlain = false, entries = entriesOf(payload) }: SchemaOptions = {},
  findings: Finding[] = [],
): Finding[] {
  const birth = valueOf(payload, 'dob');
  if (isPlain) {
    if (isBornAfter(birth, issuedAt)) findings.push(finding('bad_field', { field: 'dob' }));
    return findings;
  }
  const version = valueOf(payload, 'ver');
  if (typeof version !== 'string') findings.push(finding('missing_field', { field: 'ver' }));
  else if (!checks.ver(version)) findings.push(finding('unsupported_schema', { field: 'ver' }));

  if (birth === undefined) findings.push(finding('missing_field', { field: 'dob' }));
  else if (!checks.dob(birth) || isBornAfter(birth, issuedAt))
    findings.push(finding('bad_field', { field: 'dob' }));

  const name = valueOf(payload, 'nam');
  if (isRecord(name)) {
    checkFields(name, nameFields, 'nam', findings);
    if (!('fnt' in name) && !('gnt' in name)) findings.push(finding('missing_field', { field: 'nam.fnt' }));
  } else findings.push(finding('missing_field', { field: 'nam' }));

  if (entries.length !== 1) findings.push(finding('not_one_entry'));
  for (const kind of entries) {
    const list = valueOf(payload, kind);
    const entry: unknown = Array.isArray(list) && list.length === 1 ? list[0] : undefined;
    if (isRecord(entry)) checkFields(entry, entryFields[kind], `${kind}.0`, findings);
    else findings.push(finding('not_one_entry', { field: kind }));
  }
  return findings;
}

function isBornAfter(birth: unknown, issuedAt: Date | undefined): boolean {
  return typeof birth === 'string' && issuedAt !== undefined && isAfter(birth, issuedAt);
}

function checkFields(record: object, fields: readonly Field[], path: string, findings: Finding[]): void {
  for (const { name, isOptional } of fields) {
    const value = valueOf(record, name);
    if (value === undefined || value === null) {
      if (!isOptional) findings.push(finding('missing_field', { field: `${path}.${name}` }));
    } else if (!checks[name](value) || (typeof value === 'string' && !isSafeText(value))) {
      findings.push(finding('bad_field', { field: `${path}.${name}` }));
    }
  }
}
