import type { Path } from '../reading';
import { NONE_OF_THESE, answerField, consentField } from './fields';

/** A declaration as it came, under the names of its fields, with the way back from a field to its place in what came. */
export interface Posted {
  /** Typed JSON of the API: nothing in it is left out silently. A page may post what it showed before. */
  strict: boolean;
  /** Everything given under a name, in its order; empty where nothing was. */
  all(name: string): unknown[];
  names(): string[];
  /** Where an issue of a field is: the field's own name, or its place in the JSON. */
  path(name: string): Path;
}

/** Anything a declaration is posted as: a form of a browser, flat names with texts, or the typed JSON of the API. */
export type PostedInput =
  FormData | URLSearchParams | Readonly<Record<string, unknown>> | Iterable<readonly [string, unknown]>;

/** The posted fields of a form or of typed JSON. */
export function posted(input: unknown): Posted {
  if (isObject(input) && isObject(input['details'])) return typed(input);
  const fields = new Map<string, unknown[]>();
  for (const [name, value] of entriesOf(input)) add(fields, name, value);
  return { ...reader(fields), strict: false, path: (name) => name.split('.') };
}

function reader(fields: Map<string, unknown[]>): Pick<Posted, 'all' | 'names'> {
  return { all: (name) => fields.get(name) ?? [], names: () => [...fields.keys()] };
}

function isObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  // Files, dates and lists are values, not names below a name.
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

const MOST_FIELDS = 1000;

function entriesOf(input: unknown): (readonly [string, unknown])[] {
  if (typeof input !== 'object' || input === null) return [];
  const pairs: readonly unknown[] =
    Symbol.iterator in input && typeof input[Symbol.iterator] === 'function'
      ? Array.from(input as Iterable<unknown>)
      : Object.entries(input);
  return pairs
    .filter((pair): pair is [string, unknown] => Array.isArray(pair) && typeof pair[0] === 'string')
    .slice(0, MOST_FIELDS);
}

// Lists are several values of one name, objects are names below it.
function add(fields: Map<string, unknown[]>, name: string, value: unknown, depth = 0): void {
  if (value === undefined || value === null) return;
  if (Array.isArray(value)) {
    for (const one of value.slice(0, MOST_FIELDS)) if (!isObject(one)) add(fields, name, one, depth);
  } else if (isObject(value) && depth < 3) {
    for (const [key, one] of Object.entries(value)) add(fields, `${name}.${key}`, one, depth + 1);
  } else {
    const known = fields.get(name);
    if (known === undefined) fields.set(name, [value]);
    else known.push(value);
  }
}

function typed(input: Record<string, unknown>): Posted {
  const details = isObject(input['details']) ? input['details'] : {};
  const fields = new Map<string, unknown[]>();
  const paths = new Map<string, Path>();
  const put = (name: string, value: unknown, path: Path): void => {
    paths.set(name, path);
    add(fields, name, value);
  };
  for (const name of ['form', 'formVersion']) put(name, input[name], [name]);
  for (const name of ['name', 'bornOn', 'sex', 'nationality', 'phone', 'email']) {
    put(name, details[name], ['details', name]);
  }
  const address = isObject(details['address']) ? details['address'] : {};
  const area = isObject(address['area']) ? address['area'] : {};
  put('address.commune', area['code'], ['details', 'address', 'area', 'code']);
  put('address.edition', area['edition'], ['details', 'address', 'area', 'edition']);
  put('address.line', address['line'], ['details', 'address', 'line']);
  for (const [place, one] of listOf(details['identifiers']).entries()) {
    if (!isObject(one)) continue;
    for (const key of ['kind', 'value', 'assurance']) {
      put(`identifiers.${place}.${key}`, one[key], ['details', 'identifiers', place, key]);
    }
  }
  const answers = isObject(input['answers']) ? input['answers'] : {};
  for (const [question, answer] of Object.entries(answers)) {
    const none = Array.isArray(answer) && answer.length === 0;
    put(answerField(question), none ? NONE_OF_THESE : answer, ['answers', question]);
  }
  for (const [place, one] of listOf(input['consents']).entries()) {
    if (!isObject(one) || typeof one['purpose'] !== 'string') continue;
    const name = consentField(one['purpose']);
    put(name, one['given'], ['consents', place, 'given']);
    put(`${name}.version`, one['version'], ['consents', place, 'version']);
  }
  paths.set('identifier', ['details', 'identifiers']);
  return { ...reader(fields), strict: true, path: (name) => paths.get(name) ?? name.split('.') };
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value.slice(0, 100) : [];
}
