import { finding } from '../findings';
import type { Finding } from '../report';

/** One set of codes, in the form in which the eHealth Network publishes it. */
export interface ValueSet {
  valueSetId: string;
  valueSetDate?: string;
  valueSetValues: Readonly<Record<string, ValueSetEntry>>;
}

/** What a code stands for. */
export interface ValueSetEntry {
  display: string;
  /** Whether new certificates may use it. */
  active: boolean;
}

/** Sets by their identifiers, or simply all of them. A field whose set is not among them is not judged. */
export type ValueSets = readonly ValueSet[] | Readonly<Record<string, ValueSet>>;

/** Which field of which kind of entry holds a code of which set. */
export const fieldSets = [
  ['v', 'tg', 'disease-agent-targeted'],
  ['v', 'vp', 'sct-vaccines-covid-19'],
  ['v', 'mp', 'vaccines-covid-19-names'],
  ['v', 'ma', 'vaccines-covid-19-auth-holders'],
  ['v', 'co', 'country-2-codes'],
  ['t', 'tg', 'disease-agent-targeted'],
  ['t', 'tt', 'covid-19-lab-test-type'],
  ['t', 'ma', 'covid-19-lab-test-manufacturer-and-name'],
  ['t', 'tr', 'covid-19-lab-result'],
  ['t', 'co', 'country-2-codes'],
  ['r', 'tg', 'disease-agent-targeted'],
  ['r', 'co', 'country-2-codes'],
] as const;

/** A set by its identifier. */
export function valueSet(valueSets: ValueSets, id: string): ValueSet | undefined {
  if (isList(valueSets)) {
    for (const set of valueSets) if (set.valueSetId === id) return set;
    return undefined;
  }
  return Object.hasOwn(valueSets, id) ? valueSets[id] : undefined;
}

function isList(valueSets: ValueSets): valueSets is readonly ValueSet[] {
  return Array.isArray(valueSets);
}

/** Codes of a payload that are in no set; with `newOnly`, also those that new certificates may no longer use. */
export function valueFindings(
  payload: object,
  valueSets: ValueSets,
  { newOnly = false } = {},
  findings: Finding[] = [],
): Finding[] {
  let kind: string | undefined;
  let entry: Record<string, unknown> | undefined;
  for (const [next, field, id] of fieldSets) {
    if (next !== kind) entry = entryOf(payload, (kind = next));
    if (entry === undefined) continue;
    const code = entry[field];
    const values = valueSet(valueSets, id)?.valueSetValues;
    if (typeof code !== 'string' || values === undefined) continue;
    if (!Object.hasOwn(values, code) || (newOnly && !values[code]?.active)) {
      findings.push(finding('unknown_value', { field: `${next}.0.${field}` }));
    }
  }
  return findings;
}

function entryOf(payload: object, kind: string): Record<string, unknown> | undefined {
  const list = (payload as Record<string, unknown>)[kind];
  const entry: unknown = Array.isArray(list) ? list[0] : undefined;
  return typeof entry === 'object' && entry !== null ? (entry as Record<string, unknown>) : undefined;
}
