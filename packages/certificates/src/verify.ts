import type { Platform } from './crypto/platform';
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
    const findings =
      'cose' in read
        ? await judgeHcert(read, at, options, verifier)
        : await judgeShc(read, at, options, verifier);
    return { verdict: verdictOf(findings), findings, certificate: read.certificate };
  };
}

async function judgeHcert<Key>(
  read: ReadHcert,
  at: number,
  options: VerifyOptions,
  verifier: Verifier<Key>,
): Promise<Finding[]> {
  const { certificate, cose, timeCodes } = read;
  const { payload } = certificate;
  const findings: Finding[] = [];
  const kind = cose.algorithm === ES256 ? 'P-256' : cose.algorithm === PS256 ? 'RSA' : undefined;
  if (kind === undefined) findings.push(finding('unsupported_algorithm'));
  if (cose.critical) findings.push(finding('critical_header'));
  const signed: Signed = {
    keyId: certificate.keyId,
    kind,
    data: signedBytes(cose.header, cose.payload),
    signature: cose.signature,
  };
  const judged = await judgeSignature(signed, options.trust, at, verifier);
  findings.push(...judged.findings);
  for (const code of timeCodes) findings.push(finding(code));
  findings.push(...timeFindings(certificate, at));
  const purposes = judged.key?.purposes;
  const kinds = entriesOf(payload);
  if (isRecoveryOver(certificate, at)) findings.push(finding('recovery_period_over'));
  if (purposes !== undefined && !kinds.every((one) => purposes.includes(one))) {
    findings.push(finding('wrong_purpose'));
  }
  findings.push(...schemaFindings(payload, certificate.issuedAt));
  if (options.valueSets !== undefined) findings.push(...valueFindings(payload, options.valueSets));
  if (options.rules !== undefined) await judgeRules(certificate, at, options, findings);
  if (options.revocations !== undefined) {
    const { platform } = verifier;
    const found = hcertRevocationFindings(certificate, cose, options.revocations, at, platform);
    findings.push(...('then' in found ? await found : found));
  }
  return findings;
}

async function judgeShc<Key>(
  read: ReadShc,
  at: number,
  options: VerifyOptions,
  verifier: Verifier<Key>,
): Promise<Finding[]> {
  const { certificate, jws } = read;
  const findings: Finding[] = [];
  const kind = jws.algorithm === 'ES256' ? 'P-256' : undefined;
  if (kind === undefined) findings.push(finding('unsupported_algorithm'));
  if (jws.critical) findings.push(finding('critical_header'));
  const keyId = jws.keyId === undefined ? undefined : keyIdText(jws.keyId);
  const signed: Signed = { keyId, kind, data: jws.signed, signature: jws.signature };
  const judged = await judgeSignature(
    signed,
    options.trust,
    at,
    verifier,
    ({ isThumbprint }) => isThumbprint,
  );
  findings.push(...judged.findings);
  if (judged.key?.issuer !== undefined && judged.key.issuer !== certificate.issuer) {
    findings.push(finding('issuer_mismatch'));
  }
  if (read.timeIsMalformed) findings.push(finding('malformed_time'));
  findings.push(...timeFindings(certificate, at), ...read.schemaFindings);
  await judgeRules(certificate, at, options, findings);
  if (options.revocations !== undefined) {
    findings.push(...shcRevocationFindings(certificate, options.revocations, at));
  }
  return findings;
}

/** The key that signed, and what speaks against list, key and signature. */
async function judgeSignature<Key>(
  { keyId, kind, data, signature }: Signed,
  trust: Trust,
  at: number,
  { platform, findKeys }: Verifier<Key>,
  isAllowed?: (key: ReadyKey<Key>) => boolean,
): Promise<{ key?: ReadyKey<Key>; findings: Finding[] }> {
  const findings: Finding[] = [];
  const age = ageOf(trustList(trust), at);
  if (age !== 'current') findings.push(finding(age === 'expired' ? 'list_expired' : 'list_from_future'));
  if (kind === 'P-256' && signature.length !== 64) findings.push(finding('malformed_signature'));
  if (keyId === undefined) return { findings: [...findings, finding('kid_missing')] };
  const found = findKeys(trust, keyId);
  // What is there at once is not waited for: a turn of the event loop costs as much as reading the certificate.
  const all = 'then' in found ? await found : found;
  const keys = isAllowed === undefined ? all : all.filter(isAllowed);
  const [first] = keys;
  if (first === undefined) return { findings: [...findings, finding('key_unknown')] };
  if (kind === undefined) return { key: first, findings };
  // Eight bytes of a hash are not unique, and one key may have two certificates: every key of that id has its try.
  let usable: ReadyKey<Key> | undefined;
  for (const candidate of keys) {
    if (candidate.kind !== kind || candidate.key === undefined) continue;
    usable ??= candidate;
    if (kind === 'P-256' && signature.length !== 64) break;
    const verified = platform.verify(kind, candidate.key, data, signature);
    if (typeof verified === 'boolean' ? verified : await verified) {
      findings.push(...validityFindings(candidate, at));
      return { key: candidate, findings };
    }
  }
  if (usable !== undefined) {
    if (kind !== 'P-256' || signature.length === 64) findings.push(finding('bad_signature'));
    findings.push(...validityFindings(usable, at));
    return { key: usable, findings };
  }
  findings.push(finding(first.kind === kind ? 'key_unusable' : 'key_mismatch'));
  return { key: first, findings };
}

function validityFindings<Key>({ notBefore, notAfter }: ReadyKey<Key>, at: number): Finding[] {
  if (at < notBefore) return [finding('key_not_yet_valid')];
  return at > notAfter ? [finding('key_expired')] : [];
}

async function judgeRules(
  certificate: Certificate,
  at: number,
  { rules, valueSets = [] }: VerifyOptions,
  findings: Finding[],
): Promise<void> {
  if (rules === undefined) return;
  const { ruleFindings } = await import('./rules/evaluate');
  findings.push(...ruleFindings(certificate, rules, { at, valueSets }));
}

function isRecoveryOver({ payload }: { payload: { r?: unknown } }, at: number): boolean {
  const entry: unknown = Array.isArray(payload.r) ? payload.r[0] : undefined;
  const until = typeof entry === 'object' && entry !== null && 'du' in entry ? entry.du : undefined;
  // A date ends when it has ended everywhere.
  return typeof until === 'string' && Date.parse(until) + 36 * 3_600_000 < at;
}
