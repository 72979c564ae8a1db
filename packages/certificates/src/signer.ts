import { after, type Soon } from './crypto/platform';
import { signedBytesForNow, type CoseSign1 } from './hcert/cose';
import type { Verifier, VerifyOptions } from './judgement';
import type { ReadyKey } from './trust/keys';
import type { KeyKind } from './trust/trust';

/** A signature, and what is known of whose it is. */
export interface Signed<Key> {
  /** Of the key that claims to have signed, in the spelling of lists. */
  keyId: string | undefined;
  /** Kind of key that the algorithm needs; nothing when it is none of ours. */
  kind: Exclude<KeyKind, 'other'> | undefined;
  /** What it is about, or of what that is made. */
  data: Uint8Array<ArrayBuffer> | CoseSign1;
  signature: Uint8Array<ArrayBuffer>;
  options: VerifyOptions;
  verifier: Verifier<Key>;
  /** Whether a key of the list is one that may sign certificates of this kind. Default: all are. */
  isAllowed?: (key: ReadyKey<Key>) => boolean;
}

/** Who signed, as far as a list tells. */
export interface Signer<Key> {
  /** The first key with the id. */
  first: ReadyKey<Key> | undefined;
  /** The first of those that could have signed. */
  usable: ReadyKey<Key> | undefined;
  /** The one that did. */
  signer: ReadyKey<Key> | undefined;
}

/** Whether a signature has a form in which none can fit. */
export function isMalformed({ kind, signature }: Pick<Signed<unknown>, 'kind' | 'signature'>): boolean {
  return kind === 'P-256' && signature.length !== 64;
}

/** Finds the key that signed. Where the platform verifies later, other work can be done meanwhile. */
export function findSigner<Key>(signed: Signed<Key>): Soon<Signer<Key>> {
  const { keyId, options, verifier } = signed;
  return keyId === undefined
    ? { first: undefined, usable: undefined, signer: undefined }
    : after(verifier.findKeys(options.trust, keyId), signerAmong, signed);
}

function signerAmong<Key>(all: readonly ReadyKey<Key>[], signed: Signed<Key>): Soon<Signer<Key>> {
  const { kind, isAllowed } = signed;
  const keys = isAllowed === undefined ? all : all.filter(isAllowed);
  const first = keys[0];
  const usable =
    kind === undefined ? undefined : keys.find((key) => key.kind === kind && key.key !== undefined);
  return usable === undefined || isMalformed(signed)
    ? { first, usable, signer: undefined }
    : verifyBy(keys, 0, usable, signed);
}

/** Eight bytes of a hash are not unique, and one key may have two certificates: every key of that id has its try. */
function verifyBy<Key>(
  keys: readonly ReadyKey<Key>[],
  start: number,
  usable: ReadyKey<Key>,
  signed: Signed<Key>,
): Soon<Signer<Key>> {
  const { kind, data, signature, verifier } = signed;
  const first = keys[0];
  for (let place = start; place < keys.length; place++) {
    const candidate = keys[place];
    if (kind === undefined || candidate?.kind !== kind || candidate.key === undefined) continue;
    const about = 'header' in data ? signedBytesForNow(data) : data;
    const verified = verifier.platform.verify(kind, candidate.key, about, signature);
    if (typeof verified !== 'boolean') return verifiedLater(verified, keys, place, usable, signed);
    if (verified) return { first, usable, signer: candidate };
  }
  return { first, usable, signer: undefined };
}

function verifiedLater<Key>(
  verified: Promise<boolean>,
  keys: readonly ReadyKey<Key>[],
  place: number,
  usable: ReadyKey<Key>,
  signed: Signed<Key>,
): Promise<Signer<Key>> {
  return verified.then((fits) =>
    fits ? { first: keys[0], usable, signer: keys[place] } : verifyBy(keys, place + 1, usable, signed),
  );
}
