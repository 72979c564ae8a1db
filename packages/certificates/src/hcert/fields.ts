import type { CertificatePurpose } from '../trust/trust';
import { isBirthDate, isDate, isDateTime } from './dates';
import { FILLER, isOfCapitals } from './letters';

/**
 * The fields of schema 1.3.0, what each must be and which belong together. A name means the same wherever it stands. That
 * texts must be safe, see `isSafeText`, is looked at by who reads them.
 */

type Check = (value: unknown) => boolean;

const MAX_TEXT = 80;

const text: Check = (value) => typeof value === 'string' && value.length <= MAX_TEXT;
const icao: Check = (value) =>
  typeof value === 'string' && value.length <= MAX_TEXT && isOfCapitals(value, FILLER);
const country: Check = (value) =>
  typeof value === 'string' && value.length >= 1 && value.length <= 10 && isOfCapitals(value);
const positive: Check = (value) => typeof value === 'number' && Number.isInteger(value) && value >= 1;
// Countries write days with a time of day, which their own test certificates say is to be accepted.
const dateOrTime: Check = (value) => isDate(value) || isDateTime(value);

/** What each field must be, that has no fields itself. */
export const checks = {
  ver: (value) => typeof value === 'string' && /^1\.\d{1,4}\.\d{1,4}$/.test(value),
  dob: isBirthDate,
  fn: text,
  fnt: icao,
  gn: text,
  gnt: icao,
  tg: text,
  co: country,
  is: text,
  ci: text,
  vp: text,
  mp: text,
  ma: text,
  dn: positive,
  sd: positive,
  dt: dateOrTime,
  tt: text,
  nm: text,
  sc: isDateTime,
  tr: text,
  tc: text,
  fr: dateOrTime,
  df: dateOrTime,
  du: dateOrTime,
} as const satisfies Record<string, Check>;

type FieldName = keyof typeof checks;

/** A field of a name or an entry. */
export interface Field {
  name: FieldName;
  isOptional: boolean;
}

const required = (...names: FieldName[]): Field[] => names.map((name) => ({ name, isOptional: false }));
const optional = (...names: FieldName[]): Field[] => names.map((name) => ({ name, isOptional: true }));
const every = required('tg', 'co', 'is', 'ci');

/** The fields of each kind of entry. */
export const entryFields: Record<CertificatePurpose, readonly Field[]> = {
  v: [...every, ...required('vp', 'mp', 'ma', 'dn', 'sd', 'dt')],
  t: [...every, ...required('tt'), ...optional('nm', 'ma'), ...required('sc', 'tr'), ...optional('tc')],
  r: [...every, ...required('fr', 'df', 'du')],
};

/** The fields of a name. */
export const nameFields: readonly Field[] = optional('fn', 'fnt', 'gn', 'gnt');

/** A field as it is looked for in bytes. */
export interface KnownField {
  key: string;
  /** One bit of a number, in which a map's fields are noted down. */
  bit: number;
  /** Whether a value is good beyond doubt; `seen` are the bits of the fields that it has, or its only item. */
  isPlain: (value: unknown, seen: number) => boolean;
}

const names = [...(Object.keys(checks) as FieldName[]), 'nam', 'v', 't', 'r'] as const;

function bitsOf(wanted: readonly (typeof names)[number][]): number {
  return wanted.reduce((bits, name) => bits | (1 << names.indexOf(name)), 0);
}

const machineNames = bitsOf(['fnt', 'gnt']);

const plainName: KnownField['isPlain'] = (value, seen) => isRecord(value) && (seen & machineNames) !== 0;

function plainList(kind: CertificatePurpose): KnownField['isPlain'] {
  const demanded = bitsOf(entryFields[kind].filter(({ isOptional }) => !isOptional).map(({ name }) => name));
  return (value, seen) =>
    Array.isArray(value) && value.length === 1 && isRecord(value[0]) && (seen & demanded) === demanded;
}

/** Every field, see `KnownField`. */
export const knownFields: readonly KnownField[] = names.map((key) => ({
  key,
  bit: bitsOf([key]),
  isPlain:
    key === 'nam' ? plainName : key === 'v' || key === 't' || key === 'r' ? plainList(key) : checks[key],
}));

const always = bitsOf(['ver', 'dob', 'nam']);
const kinds = bitsOf(['v', 't', 'r']);

/** Whether a map with these fields has all that a payload needs: version, birth, name, and entries of one kind. */
export function isWhole(seen: number): boolean {
  const kind = seen & kinds;
  return (seen & always) === always && kind !== 0 && (kind & (kind - 1)) === 0;
}

/** Whether a value has fields. */
export function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
