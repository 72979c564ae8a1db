import { after, type Soon } from './crypto/platform';
import { finding } from './findings';
import type { Judgement } from './judgement';
import type { CertificateReport } from './report';
import { trustList, type ReadyKey } from './trust/keys';
import { isStopped } from './trust/stopped';
import { ageOf } from './trust/trust';

/** Adds what speaks against list, key and signature, and goes on with the key by which the rest is judged, if any. */
export function judgeSignature<Key, Read>(judgement: Judgement<Key, Read>): Soon<CertificateReport> {
  const { certificate, keyId, options, at, findings } = judgement;
  const list = trustList(options.trust);
  const age = ageOf(list, at);
  if (age !== 'current') findings.push(finding(age === 'expired' ? 'list_expired' : 'list_from_future'));
  if (list.stopped !== undefined && isStopped(certificate, keyId, list.stopped)) {
    findings.push(finding('issuer_stopped'));
  }
  if (isMalformed(judgement)) findings.push(finding('malformed_signature'));
  if (keyId === undefined) {
    findings.push(finding('kid_missing'));
    return judgement.conclude(undefined, judgement);
  }
  return after(judgement.verifier.findKeys(options.trust, keyId), judgeKeys, judgement);
}

function judgeKeys<Key, Read>(
  all: readonly ReadyKey<Key>[],
  judgement: Judgement<Key, Read>,
): Soon<CertificateReport> {
  const { kind, isAllowed, findings } = judgement;
  const keys = isAllowed === undefined ? all : all.filter(isAllowed);
  const first = keys[0];
  if (first === undefined) {
    findings.push(finding('key_unknown'));
    return judgement.conclude(undefined, judgement);
  }
  if (kind === undefined) return judgement.conclude(first, judgement);
  const usable = keys.find((key) => key.kind === kind && key.key !== undefined);
  if (usable === undefined) {
    findings.push(finding(first.kind === kind ? 'key_unusable' : 'key_mismatch'));
    return judgement.conclude(first, judgement);
  }
  return isMalformed(judgement)
    ? judgeKey(undefined, usable, judgement)
    : verifyBy(keys, 0, usable, judgement);
}

/** Eight bytes of a hash are not unique, and one key may have two certificates: every key of that id has its try. */
function verifyBy<Key, Read>(
  keys: readonly ReadyKey<Key>[],
  start: number,
  usable: ReadyKey<Key>,
  judgement: Judgement<Key, Read>,
): Soon<CertificateReport> {
  const { kind, data, signature, verifier } = judgement;
  for (let place = start; place < keys.length; place++) {
    const candidate = keys[place];
    if (kind === undefined || candidate?.kind !== kind || candidate.key === undefined) continue;
    const verified = verifier.platform.verify(kind, candidate.key, data, signature);
    if (typeof verified !== 'boolean') return verifiedLater(verified, keys, place, usable, judgement);
    if (verified) return judgeKey(candidate, usable, judgement);
  }
  return judgeKey(undefined, usable, judgement);
}

function verifiedLater<Key, Read>(
  verified: Promise<boolean>,
  keys: readonly ReadyKey<Key>[],
  place: number,
  usable: ReadyKey<Key>,
  judgement: Judgement<Key, Read>,
): Promise<CertificateReport> {
  return verified.then((fits) =>
    fits ? judgeKey(keys[place], usable, judgement) : verifyBy(keys, place + 1, usable, judgement),
  );
}

/** The key that signed is judged, or the first that could have. */
function judgeKey<Key, Read>(
  signer: ReadyKey<Key> | undefined,
  usable: ReadyKey<Key>,
  judgement: Judgement<Key, Read>,
): Soon<CertificateReport> {
  const { at, findings } = judgement;
  const key = signer ?? usable;
  // So that a date that is none speaks against the key, here and below.
  if (!(at < key.withdrawnAt)) findings.push(finding('key_withdrawn'));
  if (signer === undefined && !isMalformed(judgement)) findings.push(finding('bad_signature'));
  if (!(at >= key.notBefore)) findings.push(finding('key_not_yet_valid'));
  else if (at > key.notAfter) findings.push(finding('key_expired'));
  return judgement.conclude(key, judgement);
}

function isMalformed<Key, Read>({ kind, signature }: Judgement<Key, Read>): boolean {
  return kind === 'P-256' && signature.length !== 64;
}
