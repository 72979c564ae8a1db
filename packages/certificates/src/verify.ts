import { after, type Platform, type Soon } from './crypto/platform';
import { finding, verdictOf } from './findings';
import { ES256, PS256, signedBytes } from './hcert/cose';
import { entriesOf, schemaFindings } from './hcert/schema';
import type { ReadHcert } from './hcert/read';
import { readText, type CertificateText } from './read';
import type { Certificate, CertificateReport, Finding } from './report';
import { hcertRevocationFindings, shcRevocationFindings } from './revocation/check';
import type { Revocations } from './revocation/lists';
import type { Rules } from './rules/rule';
import type { ReadShc } from './shc/read';
import { timeFindings } from './time';
import { keyIdText } from './trust/key-id';
import { createKeyFinder, trustList, type FindKeys, type ReadyKey } from './trust/keys';
import { isStopped } from './trust/stopped';
import { ageOf, type KeyKind, type Trust } from './trust/trust';
import { valueFindings, type ValueSets } from './value-sets/value-set';

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

/** See `verifyCertificate` of the entries. */
export type VerifyCertificate = (text: CertificateText, options: VerifyOptions) => Promise<CertificateReport>;

interface Signed {
  certificate: Certificate;
  keyId: string | undefined;
  kind: Exclude<KeyKind, 'other'> | undefined;
  data: Uint8Array<ArrayBuffer>;
  signature: Uint8Array<ArrayBuffer>;
}

interface Verifier<Key> {
  platform: Platform<Key>;
  findKeys: FindKeys<Key>;
}

/** The verifier of a platform. It keeps imported keys, and nothing of any certificate. */
export function createVerifier<Key>(platform: Platform<Key>): VerifyCertificate {
  const verifier = { platform, findKeys: createKeyFinder(platform) };
  return async (text, options) => {
    const read = readText(text);
    const at = options.at.getTime();
    if (Number.isNaN(at)) throw new RangeError('verifyCertificate: `at` is not a date');
    if ('code' in read) return { verdict: verdictOf([read]), findings: [read] };
    const judged =
      'cose' in read ? judgeHcert(read, at, options, verifier) : judgeShc(read, at, options, verifier);
    // What is there at once is not waited for: a turn of the event loop costs as much as reading the certificate.
    const findings = judged instanceof Promise ? await judged : judged;
    return { verdict: verdictOf(findings), findings, certificate: read.certificate };
  };
}

function judgeHcert<Key>(
  { certificate, cose, claims, timeCodes }: ReadHcert,
  at: number,
  options: VerifyOptions,
  verifier: Verifier<Key>,
): Soon<Finding[]> {
  const { payload } = certificate;
  const findings: Finding[] = [];
  const kind = cose.algorithm === ES256 ? 'P-256' : cose.algorithm === PS256 ? 'RSA' : undefined;
  if (kind === undefined) findings.push(finding('unsupported_algorithm'));
  if (cose.critical) findings.push(finding('critical_header'));
  const signed: Signed = {
    certificate,
    keyId: certificate.keyId,
    kind,
    data: signedBytes(cose.header, cose.payload),
    signature: cose.signature,
  };
  return after(judgeSignature(signed, options.trust, at, verifier, findings), (key) => {
    for (const code of timeCodes) findings.push(finding(code));
    timeFindings(certificate, at, findings);
    const purposes = key?.purposes;
    if (isRecoveryOver(certificate, at)) findings.push(finding('recovery_period_over'));
    const entries = entriesOf(payload);
    if (purposes !== undefined && !entries.every((one) => purposes.includes(one))) {
      findings.push(finding('wrong_purpose'));
    }
    schemaFindings(payload, { issuedAt: certificate.issuedAt, isSafe: claims.isSafe, entries }, findings);
    if (options.valueSets !== undefined) valueFindings(payload, options.valueSets, {}, findings);
    return after(judgeRules(certificate, at, options, findings), () => {
      if (options.revocations === undefined) return findings;
      const found = hcertRevocationFindings(certificate, cose, options.revocations, at, verifier.platform);
      return after(found, (more) => (more.length === 0 ? findings : [...findings, ...more]));
    });
  });
}

function judgeShc<Key>(
  { certificate, jws, timeIsMalformed, schemaFindings: shape }: ReadShc,
  at: number,
  options: VerifyOptions,
  verifier: Verifier<Key>,
): Soon<Finding[]> {
  const findings: Finding[] = [];
  const kind = jws.algorithm === 'ES256' ? 'P-256' : undefined;
  if (kind === undefined) findings.push(finding('unsupported_algorithm'));
  if (jws.critical) findings.push(finding('critical_header'));
  const keyId = jws.keyId === undefined ? undefined : keyIdText(jws.keyId);
  const signed: Signed = { certificate, keyId, kind, data: jws.signed, signature: jws.signature };
  const allowed = ({ isThumbprint }: ReadyKey<Key>) => isThumbprint;
  return after(judgeSignature(signed, options.trust, at, verifier, findings, allowed), (key) => {
    if (key?.issuer !== undefined && key.issuer !== certificate.issuer) {
      findings.push(finding('issuer_mismatch'));
    }
    if (timeIsMalformed) findings.push(finding('malformed_time'));
    timeFindings(certificate, at, findings);
    findings.push(...shape);
    return after(judgeRules(certificate, at, options, findings), () => {
      if (options.revocations === undefined) return findings;
      const found = shcRevocationFindings(certificate, options.revocations, at, verifier.platform);
      return after(found, (more) => [...findings, ...more]);
    });
  });
}

/** The key that signed, if any; adds what speaks against list, key and signature. */
function judgeSignature<Key>(
  signed: Signed,
  trust: Trust,
  at: number,
  { platform, findKeys }: Verifier<Key>,
  findings: Finding[],
  isAllowed?: (key: ReadyKey<Key>) => boolean,
): Soon<ReadyKey<Key> | undefined> {
  const { certificate, keyId, kind, signature } = signed;
  const list = trustList(trust);
  const age = ageOf(list, at);
  if (age !== 'current') findings.push(finding(age === 'expired' ? 'list_expired' : 'list_from_future'));
  if (list.stopped !== undefined && isStopped(certificate, keyId, list.stopped)) {
    findings.push(finding('issuer_stopped'));
  }
  const isMalformed = kind === 'P-256' && signature.length !== 64;
  if (isMalformed) findings.push(finding('malformed_signature'));
  if (keyId === undefined) {
    findings.push(finding('kid_missing'));
    return undefined;
  }
  return after(findKeys(trust, keyId), (all) => {
    const keys = isAllowed === undefined ? all : all.filter(isAllowed);
    const [first] = keys;
    if (first === undefined) {
      findings.push(finding('key_unknown'));
      return undefined;
    }
    if (kind === undefined) return first;
    const usable = keys.find((key) => key.kind === kind && key.key !== undefined);
    if (usable === undefined) {
      findings.push(finding(first.kind === kind ? 'key_unusable' : 'key_mismatch'));
      return first;
    }
    return after(isMalformed ? undefined : signerAmong(keys, 0, kind, signed, platform), (signer) => {
      const key = signer ?? usable;
      // So that a date that is none speaks against the key, here and below.
      if (!(at < key.withdrawnAt)) findings.push(finding('key_withdrawn'));
      if (signer === undefined && !isMalformed) findings.push(finding('bad_signature'));
      if (!(at >= key.notBefore)) findings.push(finding('key_not_yet_valid'));
      else if (at > key.notAfter) findings.push(finding('key_expired'));
      return key;
    });
  });
}

/** Eight bytes of a hash are not unique, and one key may have two certificates: every key of that id has its try. */
function signerAmong<Key>(
  keys: readonly ReadyKey<Key>[],
  start: number,
  kind: Exclude<KeyKind, 'other'>,
  { data, signature }: Pick<Signed, 'data' | 'signature'>,
  platform: Platform<Key>,
): Soon<ReadyKey<Key> | undefined> {
  for (let place = start; place < keys.length; place++) {
    const candidate = keys[place];
    if (candidate?.kind !== kind || candidate.key === undefined) continue;
    const verified = platform.verify(kind, candidate.key, data, signature);
    if (typeof verified !== 'boolean') {
      return verified.then((fits) =>
        fits ? candidate : signerAmong(keys, place + 1, kind, { data, signature }, platform),
      );
    }
    if (verified) return candidate;
  }
  return undefined;
}

function judgeRules(
  certificate: Certificate,
  at: number,
  { rules, valueSets = [] }: VerifyOptions,
  findings: Finding[],
): Soon<void> {
  if (rules === undefined) return;
  return import('./rules/evaluate').then(({ ruleFindings }) => {
    findings.push(...ruleFindings(certificate, rules, { at, valueSets }));
  });
}

function isRecoveryOver({ payload }: { payload: { r?: unknown } }, at: number): boolean {
  const entry: unknown = Array.isArray(payload.r) ? payload.r[0] : undefined;
  const until = typeof entry === 'object' && entry !== null && 'du' in entry ? entry.du : undefined;
  // A date ends when it has ended everywhere.
  return typeof until === 'string' && Date.parse(until) + 36 * 3_600_000 < at;
}
