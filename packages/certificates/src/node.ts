/**
 * Verifying and reading signed health certificates, for Node, Deno and Bun: EU Digital COVID Certificates (HCERT) and
 * SMART Health Cards, by the platform's own cryptography.
 *
 * Issuing is `@binhan/certificates/issue`, rules are `/rules`, the codes of the EU are `/value-sets`. Nothing here asks the
 * network, a clock or a store.
 */
import { node } from './crypto/node';
import { createRevocationListReader, type ReadRevocationList } from './signed-lists/revocation-list';
import { createTrustListReader, type ReadTrustList } from './signed-lists/trust-list';
import { createVerifier, type VerifyCertificate } from './verify';

// Marked as pure, here and below, so that bundlers leave out what a page does not use.

/**
 * Judges a certificate as of a given moment by everything it is given, and reports all that it finds. It does not throw,
 * whatever the text is, and never opens an address that a certificate names.
 *
 * @throws RangeError when `at` is not a date.
 */
export const verifyCertificate: VerifyCertificate = /* @__PURE__ */ createVerifier(node);

/**
 * A signed trust list to hand to `verifyCertificate`, or the reason why it is not in force. Signature, period, clock and order
 * are judged; nothing is thrown, whatever the text is.
 *
 * @throws RangeError when `at` is not a date.
 */
export const readTrustList: ReadTrustList = /* @__PURE__ */ createTrustListReader(node);

/**
 * Signed lists of revocations to hand to `verifyCertificate`, or the reason why they are not in force; as `readTrustList`.
 *
 * @throws RangeError when `at` is not a date.
 */
export const readRevocationList: ReadRevocationList = /* @__PURE__ */ createRevocationListReader(node);

export { listRefusals, type AgedList, type ListRefusal } from './signed-lists/refusals';
export type { ListAnchor, ReadListOptions } from './signed-lists/open';
export type { ReadTrustList, SignedTrustList, TrustListReading } from './signed-lists/trust-list';
export type {
  ReadRevocationList,
  RevocationListReading,
  SignedRevocationList,
} from './signed-lists/revocation-list';
export { readCertificate, type CertificateText } from './read';
export type { VerifyCertificate, VerifyOptions } from './verify';
export { findingCodes, type FindingCode } from './findings';
export type {
  Certificate,
  CertificateReport,
  CertificateStep,
  CertificateVerdict,
  Finding,
  HcertCertificate,
  ShcCertificate,
} from './report';
export type { Hcert, HcertName, HcertRecovery, HcertTest, HcertVaccination } from './hcert/payload';
export type {
  HealthCard,
  HealthCardCode,
  HealthCardImmunization,
  HealthCardObservation,
} from './shc/payload';
export type {
  CertificateKey,
  CertificatePurpose,
  JwkKey,
  StoppedIssuer,
  StoppedKey,
  StoppedName,
  Trust,
  TrustedKey,
  TrustList,
} from './trust/trust';
export { createPartitions } from './revocation/partition';
export type {
  CardRevocationList,
  RevocationBatch,
  RevocationHashType,
  RevocationList,
  RevocationLists,
  RevocationPartitions,
  Revocations,
} from './revocation/lists';
export type { AcceptanceRule, RuleList, Rules } from './rules/rule';
export type { ValueSet, ValueSetEntry, ValueSets } from './value-sets/value-set';
export { vnFields, type VnField, type VnFieldName } from './vn/fields';
