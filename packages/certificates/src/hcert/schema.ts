import { finding } from '../findings';
import type { Finding } from '../report';
import type { CertificatePurpose } from '../trust/trust';
import { isAfter, isBirthDate, isDate, isDateTime } from './dates';
import { FILLER, isOfCapitals, isSafeText } from './letters';

/** Whether a value is what a field demands; of texts that are known to be safe, letters need not be looked at. */
type Check = (value: unknown, isSafe: boolean) => boolean;

const MAX_TEXT = 80;

const text: Check = (value, isSafe) =>
  typeof value === 'string' && value.length <= MAX_TEXT && (isSafe || isSafeText(value));
const icao: Check = (value) =>
  typeof value === 'string' && value.length <= MAX_TEXT && isOfCapitals(value, FILLER);
const country: Check = (value) =>
  typeof value === 'string' && value.length >= 1 && value.length <= 10 && isOfCapitals(value);
const positive: Check = (value) => typeof value === 'number' && Number.isInteger(value) && value >= 1;
// Countries write days with a time of day, which their own test certificates say is to be accepted.
const dateOrTime: Check = (value) => isDate(value) || isDateTime(value);

interface Field {
  name: string;
  check: Check;
  isOptional?: true;
}

const every: readonly Field[] = [
  { name: 'tg', check: text },
  { name: 'co', check: country },
  { name: 'is', check: text },
  { name: 'ci', check: text },
];

const entryFields: Record<CertificatePurpose, readonly Field[]> = {
  v: [
    ...every,
    { name: 'vp', check: text },
    { name: 'mp', check: text },
    { name: 'ma', check: text },
    { name: 'dn', check: positive },
    { name: 'sd', check: positive },
    { name: 'dt', check: dateOrTime },
  ],
  t: [
    ...every,
    { name: 'tt', check: text },
    { name: 'nm', check: text, isOptional: true },
    { name: 'ma', check: text, isOptional: true },
    { name: 'sc', check: isDateTime },
    { name: 'tr', check: text },
    { name: 'tc', check: text, isOptional: true },
  ],
  r: [
    ...every,
    { name: 'fr', check: dateOrTime },
    { name: 'df', check: dateOrTime },
    { name: 'du', check: dateOrTime },
  ],
};

const names: readonly Field[] = [
  { name: 'fn', check: text, isOptional: true },
  { name: 'fnt', check: icao, isOptional: true },
  { name: 'gn', check: text, isOptional: true },
  { name: 'gnt', check: icao, isOptional: true },
];

const kinds = ['v', 't', 'r'] as const;

/** The kinds of entry that a payload has; one that is there and null is not. */
export function entriesOf(payload: object): CertificatePurpose[] {
  const found: CertificatePurpose[] = [];
  for (const kind of kinds) if ((valueOf(payload, kind) ?? undefined) !== undefined) found.push(kind);
  return found;
}

/** What is known of a payload beside itself. */
export interface SchemaOptions {
  issuedAt?: Date | undefined;
  /** Its texts have been looked at and are safe, see `isSafeText`. Default: nobody has looked. */
  isSafe?: boolean;
  /** Its kinds of entry, see `entriesOf`. */
  entries?: readonly CertificatePurpose[];
}

/**
 * Everything about a payload that the schema (1.3.0, which all versions 1.x meet) does not allow, and a birth after the
 * certificate was issued, added to `findings`.
 */
export function schemaFindings(
  payload: object,
  { issuedAt, isSafe = false, entries = entriesOf(payload) }: SchemaOptions = {},
  findings: Finding[] = [],
): Finding[] {
  const version = valueOf(payload, 'ver');
  if (typeof version !== 'string') findings.push(finding('missing_field', { field: 'ver' }));
  else if (version !== '1.3.0' && !/^1\.\d{1,4}\.\d{1,4}$/.test(version))
    findings.push(finding('unsupported_schema', { field: 'ver' }));

  const birth = valueOf(payload, 'dob');
  if (birth === undefined) findings.push(finding('missing_field', { field: 'dob' }));
  else if (!isBirthDate(birth) || isBornAfter(birth, issuedAt))
    findings.push(finding('bad_field', { field: 'dob' }));

  const name = valueOf(payload, 'nam');
  if (isRecord(name)) {
    checkFields(name, names, 'nam', isSafe, findings);
    if (!('fnt' in name) && !('gnt' in name)) findings.push(finding('missing_field', { field: 'nam.fnt' }));
  } else findings.push(finding('missing_field', { field: 'nam' }));

  if (entries.length !== 1) findings.push(finding('not_one_entry'));
  for (const kind of entries) {
    const list = valueOf(payload, kind);
    const entry: unknown = Array.isArray(list) && list.length === 1 ? list[0] : undefined;
    if (isRecord(entry)) checkFields(entry, entryFields[kind], `${kind}.0`, isSafe, findings);
    else findings.push(finding('not_one_entry', { field: kind }));
  }
  return findings;
}

function isBornAfter(birth: unknown, issuedAt: Date | undefined): boolean {
  return typeof birth === 'string' && issuedAt !== undefined && isAfter(birth, issuedAt);
}

function checkFields(
  record: object,
  fields: readonly Field[],
  path: string,
  isSafe: boolean,
  findings: Finding[],
): void {
  for (const { name, check, isOptional } of fields) {
    const value = valueOf(record, name);
    if (value === undefined || value === null) {
      if (isOptional !== true) findings.push(finding('missing_field', { field: `${path}.${name}` }));
    } else if (!check(value, isSafe)) findings.push(finding('bad_field', { field: `${path}.${name}` }));
  }
}

function valueOf(record: object, name: string): unknown {
  return Object.hasOwn(record, name) ? (record as Record<string, unknown>)[name] : undefined;
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
