import type { Platform, Soon } from './crypto/platform';
import type { Certificate, CertificateReport, Finding } from './report';
import type { Revocations } from './revocation/lists';
import type { Rules } from './rules/rule';
import type { FindKeys, ReadyKey } from './trust/keys';
import type { Signed } from './signer';
import type { Trust } from './trust/trust';
import type { ValueSets } from './value-sets/value-set';

/** By what to judge. */
export interface VerifyOptions {
  /** Keys that are trusted, with the age of the list; a bare list of keys has no age. */
  trust: Trust;
  /** The moment for which to judge. */
  at: Date;
  /** Acceptance rules; default: none. The part that evaluates them is loaded only when there are some. */
  rules?: Rules;
  /** Sets of codes; default: codes are not judged. */
  valueSets?: ValueSets;
  /** Revoked certificates; default: none. */
  revocations?: Revocations;
}

/** What verifies on a platform. */
export interface Verifier<Key> {
  platform: Platform<Key>;
  findKeys: FindKeys<Key>;
}

/**
 * A certificate on its way through the steps, which hand it on: functions made for each certificate, which know it by
 * themselves, and a promise for each step cost more than the steps.
 */
export interface Judgement<Key, Read> {
  read: Read;
  certificate: Certificate;
  signed: Signed<Key>;
  at: number;
  /** What was found so far; every step adds to it. */
  findings: Finding[];
  /** What was found while the signature was being verified, of the times and of the rest. */
  meanwhile: { times: readonly Finding[]; rest: readonly Finding[] };
  /** What follows the signature, with the key it is judged by. */
  conclude: (key: ReadyKey<Key> | undefined, judgement: Judgement<Key, Read>) => Soon<CertificateReport>;
}
