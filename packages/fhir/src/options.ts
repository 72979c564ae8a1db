import type { IdentifierKind } from '@binhan/domain/person';
import type { TestKind } from '@binhan/domain/testing';
import type { Vaccine } from '@binhan/domain/vaccination';

/** The URI under which each kind of identifier and code is written and recognised. */
export type IdentifierSystems = Record<
  IdentifierKind | 'person' | 'specimen' | 'tube' | 'tube-code' | 'result' | 'dose',
  string
>;

/** Under which names things travel, and in which kind of bundle. */
export interface BundleOptions {
  /** Under which URIs identifiers travel; each may be replaced. See {@link identifierSystems}. */
  systems?: Partial<IdentifierSystems>;
  /** The address below which resources, extensions and our own codes are named; no slash at the end. */
  base?: string;
  /** What is written: a `transaction` of conditional-free PUTs (default), or a `collection` to read. */
  bundle?: 'transaction' | 'collection';
  /** Entries of a bundle that are read at most; 20,000 by default. */
  most?: number;
}

/** What the codes of the catalogue mean, and under which names identifiers travel. */
export interface FhirOptions extends BundleOptions {
  /** Kinds of test by their id, as the catalogue in force has them: codes of the observation, specimens and outcomes. */
  tests: ReadonlyMap<string, TestKind>;
}

/** The same of doses. */
export interface DoseFhirOptions extends BundleOptions {
  /** Products by their id, as the catalogue has them: their codes are written and recognised. */
  vaccines: ReadonlyMap<string, Vaccine>;
}

/** The address used where none is given: reserved for examples, so that nobody else's is claimed. */
export const defaultBase = 'https://fhir.binhan.example';

/**
 * The URIs of identifiers where none are given. UNVERIFIED for national numbers: no authority of Viet Nam has published
 * them for FHIR; these are those of a draft of its HL7 community (`fhir.hl7.org.vn`, 2026), or our own.
 */
export function identifierSystems(base: string = defaultBase): IdentifierSystems {
  return {
    'citizen-number': 'http://fhir.hl7.org.vn/core/sid/cccd',
    passport: 'http://fhir.hl7.org.vn/core/sid/passport',
    'insurance-number': 'http://fhir.hl7.org.vn/core/sid/bhyt',
    cmnd: `${base}/id/cmnd`,
    person: `${base}/id/person`,
    specimen: `${base}/id/specimen`,
    tube: `${base}/id/tube`,
    'tube-code': `${base}/id/tube-code`,
    result: `${base}/id/result`,
    dose: `${base}/id/dose`,
  };
}

/** Options with every default in place. */
export interface Names {
  tests: ReadonlyMap<string, TestKind>;
  systems: IdentifierSystems;
  base: string;
  /** The URI of a code system of ours. */
  codes(name: OwnCodes): string;
  /** The URL of an extension of ours. */
  extension(name: string): string;
}

/** Code systems of our own: ids of the catalogue. */
export type OwnCodes =
  | 'test'
  | 'outcome'
  | 'specimen'
  | 'reason'
  | 'rejection'
  | 'kit'
  | 'standing'
  | 'component'
  | 'area'
  | 'vaccine'
  | 'body-site';

/** Puts the defaults in place. */
export function namesOf({
  tests = new Map(),
  systems = {},
  base = defaultBase,
}: BundleOptions & Partial<FhirOptions>): Names {
  return {
    tests,
    systems: { ...identifierSystems(base), ...systems },
    base,
    codes: (name) => `${base}/codes/${name}`,
    extension: (name) => `${base}/extension/${name}`,
  };
}
