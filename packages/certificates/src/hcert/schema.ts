import { finding } from '../findings';
import type { Finding } from '../report';
import type { CertificatePurpose } from '../trust/trust';
import { isAfter, isBirthDate, isDate, isDateTime } from './dates';

type Check = (value: unknown) => boolean;

const MAX_TEXT = 80;
// Control characters, and those that turn the direction of what stands around them.
// eslint-disable-next-line no-control-regex
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/;

const text: Check = (value) => typeof value === 'string' && value.length <= MAX_TEXT && !UNSAFE.test(value);
const icao: Check = (value) =>
  typeof value === 'string' && value.length <= MAX_TEXT && /^[A-Z<]*$/.test(value);
const country: Check = (value) => typeof value === 'string' && /^[A-Z]{1,10}$/.test(value);
const positive: Check = (value) => typeof value === 'number' && Number.isInteger(value) && value >= 1;
// Countries write days with a time of day, which their own test certificates say is to be accepted.
const dateOrTime: Check = (value) => isDate(value) || isDateTime(value);

type Fields = readonly (readonly [name: string, check: Check, optional?: 'optional'])[];

const every: Fields = [
  ['tg', text],
  ['co', country],
  ['is', text],
  ['ci', text],
];

const entryFields: Record<CertificatePurpose, Fields> = {
  v: [
    ...every,
    ['vp', text],
    ['mp', text],
    ['ma', text],
    ['dn', positive],
    ['sd', positive],
    ['dt', dateOrTime],
  ],
  t: [
    ...every,
    ['tt', text],
    ['nm', text, 'optional'],
    ['ma', text, 'optional'],
    ['sc', isDateTime],
    ['tr', text],
    ['tc', text, 'optional'],
  ],
  r: [...every, ['fr', dateOrTime], ['df', dateOrTime], ['du', dateOrTime]],
};

const names: Fields = [
  ['fn', text, 'optional'],
  ['fnt', icao, 'optional'],
  ['gn', text, 'optional'],
  ['gnt', icao, 'optional'],
];

/** The kinds of entry that a payload has; one that is there and null is not. */
export function entriesOf(payload: object): CertificatePurpose[] {
  return (['v', 't', 'r'] as const).filter((kind) => (valueOf(payload, kind) ?? undefined) !== undefined);
}

/**
 * Everything about a payload that the schema (1.3.0, which all versions 1.x meet) does not allow, and a birth after the
 * certificate was issued, added to `findings`.
 */
export function schemaFindings(payload: object, issuedAt?: Date, findings: Finding[] = []): Finding[] {
  const version = valueOf(payload, 'ver');
  if (typeof version !== 'string') findings.push(finding('missing_field', { field: 'ver' }));
  else if (!/^1\.\d{1,4}\.\d{1,4}$/.test(version))
    findings.push(finding('unsupported_schema', { field: 'ver' }));

  const birth = valueOf(payload, 'dob');
  if (birth === undefined) findings.push(finding('missing_field', { field: 'dob' }));
  else if (!isBirthDate(birth) || isBornAfter(birth, issuedAt))
    findings.push(finding('bad_field', { field: 'dob' }));

  const name = valueOf(payload, 'nam');
  if (isRecord(name)) {
    checkFields(name, names, 'nam', findings);
    if (!('fnt' in name) && !('gnt' in name)) findings.push(finding('missing_field', { field: 'nam.fnt' }));
  } else findings.push(finding('missing_field', { field: 'nam' }));

  const kinds = entriesOf(payload);
  if (kinds.length !== 1) findings.push(finding('not_one_entry'));
  for (const kind of kinds) {
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

function checkFields(record: object, fields: Fields, path: string, findings: Finding[]): void {
  for (const [name, check, optional] of fields) {
    const value = valueOf(record, name);
    if (value === undefined || value === null) {
      if (optional === undefined) findings.push(finding('missing_field', { field: `${path}.${name}` }));
    } else if (!check(value)) findings.push(finding('bad_field', { field: `${path}.${name}` }));
  }
}

function valueOf(record: object, name: string): unknown {
  return Object.hasOwn(record, name) ? (record as Record<string, unknown>)[name] : undefined;
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
