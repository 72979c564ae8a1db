import { after, type Platform, type Soon } from './crypto/platform';
import { finding, verdictOf } from './findings';
import { ES256, PS256, type CoseSign1 } from './hcert/cose';
import { schemaFindings } from './hcert/schema';
import type { ReadHcert } from './hcert/read';
import type { Judgement, Verifier, VerifyOptions } from './judgement';
import { openText, readOpened, type CertificateText } from './read';
import type { Certificate, CertificateReport, Finding } from './report';
import { hcertRevocationFindings, shcRevocationFindings } from './revocation/check';
import type { Rules } from './rules/rule';
import type { ReadShc } from './shc/read';
import { judgeSignature } from './signature';
import { findSigner, type Signed } from './signer';
import { timeFindings } from './time';
import { keyIdText } from './trust/key-id';
import { createKeyFinder, type ReadyKey } from './trust/keys';
import { valueFindings, type ValueSets } from './value-sets/value-set';

export type { VerifyOptions } from './judgement';

/** See `verifyCertificate` of the entries. */
export type VerifyCertificate = (text: CertificateText, options: VerifyOptions) => Promise<CertificateReport>;

/**
 * The verifier of a platform. It keeps imported keys, and of certificates nothing but what lies in working memory until the
 * next one overwrites it.
 */
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
  const opened = openText(text);
  const at = options.at.getTime();
  if (Number.isNaN(at)) throw new RangeError('verifyCertificate: `at` is not a date');
  if ('code' in opened) return reportOf(opened);
  return 'jws' in opened
    ? judgeShc(opened, at, options, verifier)
    : judgeHcert(opened, at, options, verifier);
}

/** Why a certificate could not even be read. */
function reportOf(why: Finding): CertificateReport {
  return { verdict: verdictOf([why]), findings: [why] };
}

function judgeHcert<Key>(
  cose: CoseSign1,
  at: number,
  options: VerifyOptions,
  verifier: Verifier<Key>,
): Soon<CertificateReport> {
  const kind = cose.algorithm === ES256 ? 'P-256' : cose.algorithm === PS256 ? 'RSA' : undefined;
  const signed: Signed<Key> = {
    keyId: cose.keyId,
    kind,
    data: cose,
    signature: cose.signature,
    options,
    verifier,
  };
  // What needs no key is done while the signature is being verified elsewhere.
  const signer = findSigner(signed);
  const read = readOpened(cose);
  if ('code' in read) {
    // Nobody waits for it any more, so nobody would hear of its failure.
    if (signer instanceof Promise) signer.catch(() => {});
    return reportOf(read);
  }
  const findings: Finding[] = [];
  if (kind === undefined) findings.push(finding('unsupported_algorithm'));
  if (cose.critical) findings.push(finding('critical_header'));
  const { certificate } = read;
  const meanwhile = { times: timesOf(read, at), rest: restOf(read, options) };
  return judgeSignature(signer, {
    read,
    certificate,
    signed,
    at,
    findings,
    meanwhile,
    conclude: concludeHcert,
  });
}

function timesOf({ certificate, timeCodes }: ReadHcert, at: number): Finding[] {
  const findings: Finding[] = [];
  for (const code of timeCodes) findings.push(finding(code));
  timeFindings(certificate, at, findings);
  if (isRecoveryOver(certificate, at)) findings.push(finding('recovery_period_over'));
  return findings;
}

function restOf({ certificate, claims, entries }: ReadHcert, { valueSets }: VerifyOptions): Finding[] {
  const findings: Finding[] = [];
  const { payload, issuedAt } = certificate;
  schemaFindings(payload, { issuedAt, isPlain: claims.isPlain, entries }, findings);
  if (valueSets !== undefined) valueFindings(payload, valueSets, {}, findings);
  return findings;
}

function concludeHcert<Key>(
  key: ReadyKey<Key> | undefined,
  judgement: Judgement<Key, ReadHcert>,
): Soon<CertificateReport> {
  const { read, findings, meanwhile } = judgement;
  const purposes = key?.purposes;
  for (const one of meanwhile.times) findings.push(one);
  if (purposes !== undefined && !read.entries.every((one) => purposes.includes(one))) {
    findings.push(finding('wrong_purpose'));
  }
  for (const one of meanwhile.rest) findings.push(one);
  return after(judgeRules(judgement), lookUpHcert, judgement);
}

function lookUpHcert<Key>(_rules: void, judgement: Judgement<Key, ReadHcert>): Soon<CertificateReport> {
  const { read, at, signed } = judgement;
  const { options, verifier } = signed;
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
  const { certificate, jws, schemaFindings: rest } = read;
  const findings: Finding[] = [];
  const kind = jws.algorithm === 'ES256' ? 'P-256' : undefined;
  if (kind === undefined) findings.push(finding('unsupported_algorithm'));
  if (jws.critical) findings.push(finding('critical_header'));
  const signed: Signed<Key> = {
    keyId: jws.keyId === undefined ? undefined : keyIdText(jws.keyId),
    kind,
    data: jws.signed,
    signature: jws.signature,
    options,
    verifier,
    isAllowed: ({ isThumbprint }) => isThumbprint,
  };
  const signer = findSigner(signed);
  const times = timeFindings(certificate, at, read.timeIsMalformed ? [finding('malformed_time')] : []);
  const meanwhile = { times, rest };
  return judgeSignature(signer, {
    read,
    certificate,
    signed,
    at,
    findings,
    meanwhile,
    conclude: concludeShc,
  });
}

function concludeShc<Key>(
  key: ReadyKey<Key> | undefined,
  judgement: Judgement<Key, ReadShc>,
): Soon<CertificateReport> {
  const { certificate, findings, meanwhile } = judgement;
  if (key?.issuer !== undefined && key.issuer !== certificate.issuer) {
    findings.push(finding('issuer_mismatch'));
  }
  findings.push(...meanwhile.times, ...meanwhile.rest);
  return after(judgeRules(judgement), lookUpShc, judgement);
}

function lookUpShc<Key>(_rules: void, judgement: Judgement<Key, ReadShc>): Soon<CertificateReport> {
  const { read, at, signed } = judgement;
  const { options, verifier } = signed;
  if (options.revocations === undefined) return reportWith([], judgement);
  const found = shcRevocationFindings(read.certificate, options.revocations, at, verifier.platform);
  return after(found, reportWith, judgement);
}

function judgeRules<Key, Read>({ certificate, at, signed, findings }: Judgement<Key, Read>): Soon<void> {
  const { rules, valueSets = [] } = signed.options;
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
