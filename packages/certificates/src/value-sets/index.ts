/**
 * The codes of EU Digital COVID Certificates: value sets 2.12.0 of the eHealth Network, the last that were published. An
 * entry of its own, since it is large, and since a verifier may follow other sets.
 */
import data from './generated/data.json' with { type: 'json' };
import type { ValueSet } from './value-set';

export type { ValueSet, ValueSetEntry, ValueSets } from './value-set';

/** All value sets, with names in English. The set of test devices is the example that the network publishes. */
export const valueSets: readonly ValueSet[] = data;
