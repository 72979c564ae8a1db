import { after, type Soon } from './crypto/platform';
import { finding } from './findings';
import type { Judgement } from './judgement';
import type { CertificateReport } from './report';
import { isMalformed, type Signer } from './signer';
import { trustList, type ReadyKey } from './trust/keys';
import { isStopped } from './trust/stopped';
import { ageOf } from './trust/trust';

/** Adds what speaks against list, key and signature, and goes on with the key by which the rest is judged, if any. */
export function judgeSignature<Key, Read>(
  signer: Soon<Signer<Key>>,
  judgement: Judgement<Key, Read>,
): Soon<CertificateReport> {
  const { certificate, signed, at, findings } = judgement;
  const list = trustList(signed.options.trust);
  const age = ageOf(list, at);
  if (age !== 'current') findings.push(finding(age === 'expired' ? 'list_expired' : 'list_from_future'));
  if (list.stopped !== undefined && isStopped(certificate, signed.keyId, list.stopped)) {
    findings.push(finding('issuer_stopped'));
  }
  if (isMalformed(signed)) findings.push(finding('malformed_signature'));
  if (signed.keyId === undefined) findings.push(finding('kid_missing'));
  return after(signer, judgeSigner, judgement);
}

function judgeSigner<Key, Read>(
  { first, usable, signer }: Signer<Key>,
  judgement: Judgement<Key, Read>,
): Soon<CertificateReport> {
  const { signed, findings } = judgement;
  const { keyId, kind } = signed;
  if (first === undefined) {
    if (keyId !== undefined) findings.push(finding('key_unknown'));
  } else if (usable !== undefined) {
    return judgeKey(signer, usable, judgement);
  } else if (kind !== undefined) {
    findings.push(finding(first.kind === kind ? 'key_unusable' : 'key_mismatch'));
  }
  return judgement.conclude(first, judgement);
}

/** The key that signed is judged, or the first that could have. */
function judgeKey<Key, Read>(
  signer: ReadyKey<Key> | undefined,
  usable: ReadyKey<Key>,
  judgement: Judgement<Key, Read>,
): Soon<CertificateReport> {
  const { at, signed, findings } = judgement;
  const key = signer ?? usable;
  // So that a date that is none speaks against the key, here and below.
  if (!(at < key.withdrawnAt)) findings.push(finding('key_withdrawn'));
  if (signer === undefined && !isMalformed(signed)) findings.push(finding('bad_signature'));
  if (!(at >= key.notBefore)) findings.push(finding('key_not_yet_valid'));
  else if (at > key.notAfter) findings.push(finding('key_expired'));
  return judgement.conclude(key, judgement);
}
