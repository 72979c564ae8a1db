import type { Dated } from '../trust/trust';

/** What a hash in a list was made of: the signature, the identifier, or country and identifier. */
export type RevocationHashType = 'SIGNATURE' | 'UCI' | 'COUNTRYCODEUCI';

/** A batch as the gateway of the EU hands it out: hashes are the first 128 bits of SHA-256, in base64 or hex. */
export interface RevocationBatch {
  hashType: RevocationHashType;
  /** Key the certificates are signed with, in base64; absent or `UNKNOWN_KID`: any. */
  kid?: string;
  country?: string;
  /** From then on nothing in the batch could be valid anyway. Text as the gateway writes it, or a date. */
  expires?: string | Date;
  entries: readonly (string | { hash: string })[];
}

/** One key's hashes, cut into partitions by how they begin, so that a device holds only those it needs. */
export interface RevocationPartitions {
  hashType: RevocationHashType;
  kid?: string;
  /** `POINT`: all in one, named ``. `VECTOR`: by the first hexadecimal digit. `COORDINATE`: by the first two. */
  mode: 'POINT' | 'VECTOR' | 'COORDINATE';
  /** Names of the partitions that exist. One that exists and is not in `partitions` leaves the verdict open. */
  names: readonly string[];
  /** Hashes of 16 bytes each, in ascending order, one behind another. */
  partitions: Readonly<Record<string, Uint8Array>>;
}

/** Revoked SMART Health Cards of one key, as issuers publish them. */
export interface CardRevocationList {
  /**
   * How cards are identified: `rid`, or `hash-fhir` for those without an identifier. A list of any other kind leaves the
   * verdict on its key's cards open.
   */
  method: string;
  kid: string;
  ctr?: number;
  /** Identifiers; `.` and a number of seconds behind one revokes only what was issued before. */
  rids: readonly string[];
}

/** One list of revoked certificates. */
export type RevocationList = RevocationBatch | RevocationPartitions | CardRevocationList;

/** Lists with their age. */
export interface RevocationLists extends Dated {
  lists: readonly RevocationList[];
}

/** Lists, or bare ones, which then have no age. */
export type Revocations = RevocationLists | readonly RevocationList[];

/** Bare lists in the form of those with an age. */
export function revocationLists(revocations: Revocations): RevocationLists {
  return isBare(revocations) ? { lists: revocations } : revocations;
}

function isBare(revocations: Revocations): revocations is readonly RevocationList[] {
  return Array.isArray(revocations);
}
