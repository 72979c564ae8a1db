import { after, type Platform, type Soon } from './crypto/platform';
import { finding, verdictOf } from './findings';
import { ES256, PS256, signedBytes } from './hcert/cose';
import { entriesOf } from './hcert/entries';
import { schemaFindings } from './hcert/schema';
import type { ReadHcert } from './hcert/read';
import type { Judgement, Verifier, VerifyOptions } from './judgement';
import { readText, type CertificateText } from './read';
import type { Certificate, CertificateReport, Finding } from './report';
import { hcertRevocationFindings, shcRevocationFindings } from './revocation/check';
import type { Rules } from './rules/rule';
import type { ReadShc } from './shc/read';
import { judgeSignature } from './signature';
import { timeFindings } from './time';
import { keyIdText } from './trust/key-id';
import { createKeyFinder, type ReadyKey } from './trust/keys';
import { valueFindings, type ValueSets } from './value-sets/value-set';

export type { VerifyOptions } from './judgement';

/** See `verifyCertificate` of the entries. */
export type VerifyCertificate = (text: CertificateText, options: VerifyOptions) => Promise<CertificateReport>;

/** The verifier of a platform. It keeps imported keys, and nothing of any certificate. */
export function createVerifier<Key>(platform: Platform<Key>): VerifyCertificate {
  const verifier = { platform, findKeys: createKeyFinder(platform) };
  // What is there at once is not waited for: a turn of the event loop costs as much as reading the certificate.
  return async (text, options) => reportOn(text, options, verifier);
}

function reportOn<Key>(
  text: CertificateText,
  options: VerifyOptions,
  verifier: Verifier<Key>,
): Soon<CertificateReport> {
  const read = readText(text);
  const at = options.at.getTime();
  if (Number.isNaN(at)) throw new RangeError('verifyCertificate: `at` is not a date');
  if ('code' in read) return { verdict: verdictOf([read]), findings: [read] };
  return 'cose' in read ? judgeHcert(read, at, options, verifier) : judgeShc(read, at, options, verifier);
}

function judgeHcert<Key>(
  read: ReadHcert,
  at: number,
  options: VerifyOptions,
  verifier: Verifier<Key>,
): Soon<CertificateReport> {
  const { certificate, cose } = read;
  const findings: Finding[] = [];
  const kind = cose.algorithm === ES256 ? 'P-256' : cose.algorithm === PS256 ? 'RSA' : undefined;
  if (kind === undefined) findings.push(finding('unsupported_algorithm'));
  if (cose.critical) findings.push(finding('critical_header'));
  return judgeSignature({
    read,
    certificate,
    keyId: certificate.keyId,
    kind,
    data: signedBytes(cose.header, cose.payload),
    signature: cose.signature,
    at,
    options,
    verifier,
    findings,
    conclude: concludeHcert,
  });
}

function concludeHcert<Key>(
  key: ReadyKey<Key> | undefined,
  judgement: Judgement<Key, ReadHcert>,
): Soon<CertificateReport> {
  const { read, at, options, findings } = judgement;
  const { certificate, claims, timeCodes } = read;
  const { payload } = certificate;
  for (const code of timeCodes) findings.push(finding(code));
  timeFindings(certificate, at, findings);
  const purposes = key?.purposes;
  if (isRecoveryOver(certificate, at)) findings.push(finding('recovery_period_over'));
  const entries = entriesOf(payload);
  if (purposes !== undefined && !entries.every((one) => purposes.includes(one))) {
    findings.push(finding('wrong_purpose'));
  }
  schemaFindings(payload, { issuedAt: certificate.issuedAt, isPlain: claims.isPlain, entries }, findings);
  if (options.valueSets !== undefined) valueFindings(payload, options.valueSets, {}, findings);
  return after(judgeRules(judgement), lookUpHcert, judgement);
}

function lookUpHcert<Key>(_rules: void, judgement: Judgement<Key, ReadHcert>): Soon<CertificateReport> {
  const { read, at, options, verifier } = judgement;
  if (options.revocations === undefined) return reportWith([], judgement);
  const { certificate, cose } = read;
  const found = hcertRevocationFindings(certificate, cose, options.revocations, at, verifier.platform);
  return after(found, reportWith, judgement);
}

function judgeShc<Key>(
  read: ReadShc,
  at: number,
  options: VerifyOptions,
  verifier: Verifier<Key>,
): Soon<CertificateReport> {
  const { certificate, jws } = read;
  const findings: Finding[] = [];
  const kind = jws.algorithm === 'ES256' ? 'P-256' : undefined;
  if (kind === undefined) findings.push(finding('unsupported_algorithm'));
  if (jws.critical) findings.push(finding('critical_header'));
  return judgeSignature({
    read,
    certificate,
    keyId: jws.keyId === undefined ? undefined : keyIdText(jws.keyId),
    kind,
    data: jws.signed,
    signature: jws.signature,
    at,
    options,
    verifier,
    findings,
    isAllowed: ({ isThumbprint }) => isThumbprint,
    conclude: concludeShc,
  });
}

function concludeShc<Key>(
  key: ReadyKey<Key> | undefined,
  judgement: Judgement<Key, ReadShc>,
): Soon<CertificateReport> {
  const { read, at, findings } = judgement;
  const { certificate, timeIsMalformed, schemaFindings: shape } = read;
  if (key?.issuer !== undefined && key.issuer !== certificate.issuer) {
    findings.push(finding('issuer_mismatch'));
  }
  if (timeIsMalformed) findings.push(finding('malformed_time'));
  timeFindings(certificate, at, findings);
  findings.push(...shape);
  return after(judgeRules(judgement), lookUpShc, judgement);
}

function lookUpShc<Key>(_rules: void, judgement: Judgement<Key, ReadShc>): Soon<CertificateReport> {
  const { read, at, options, verifier } = judgement;
  if (options.revocations === undefined) return reportWith([], judgement);
  const found = shcRevocationFindings(read.certificate, options.revocations, at, verifier.platform);
  return after(found, reportWith, judgement);
}

function judgeRules<Key, Read>({ certificate, at, options, findings }: Judgement<Key, Read>): Soon<void> {
  const { rules, valueSets = [] } = options;
  return rules === undefined ? undefined : addRuleFindings(certificate, rules, { at, valueSets }, findings);
}

async function addRuleFindings(
  certificate: Certificate,
  rules: Rules,
  options: { at: number; valueSets: ValueSets },
  findings: Finding[],
): Promise<void> {
  const { ruleFindings } = await import('./rules/evaluate');
  findings.push(...ruleFindings(certificate, rules, options));
}

function reportWith<Key, Read>(
  more: readonly Finding[],
  { certificate, findings }: Judgement<Key, Read>,
): CertificateReport {
  for (const one of more) findings.push(one);
  return { verdict: verdictOf(findings), findings, certificate };
}

function isRecoveryOver({ payload }: { payload: { r?: unknown } }, at: number): boolean {
  const entry: unknown = Array.isArray(payload.r) ? payload.r[0] : undefined;
  const until = typeof entry === 'object' && entry !== null && 'du' in entry ? entry.du : undefined;
  // A date ends when it has ended everywhere.
  return typeof until === 'string' && Date.parse(until) + 36 * 3_600_000 < at;
}
