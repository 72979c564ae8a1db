import { readBase64, writeBase64Url } from '../base64';
import type { Platform, Soon } from '../crypto/platform';
import { keyIdText } from './key-id';
import type { CertificatePurpose, JwkKey, KeyKind, Trust, TrustedKey, TrustList } from './trust';
import { readSignerCertificate } from './x509';

/** A key of the list, ready to use. */
export interface ReadyKey<Key> {
  id: string;
  kind: KeyKind;
  /** Nothing when the list's entry could not be imported. */
  key: Key | undefined;
  purposes: readonly CertificatePurpose[] | undefined;
  issuer: string | undefined;
  /** Whether the id is the thumbprint of the key (RFC 7638), as SMART Health Cards demand. */
  isThumbprint: boolean;
  notBefore: number;
  notAfter: number;
  withdrawnAt: number;
}

interface Index<Key> {
  entries: readonly TrustedKey[];
  byId: Map<string, ReadyKey<Key>[]>;
}

/** Finds keys of trust lists by their id. */
export type FindKeys<Key> = (trust: Trust, id: string) => Soon<readonly ReadyKey<Key>[]>;

/** A finder that imports each key once and keeps it as long as the list it belongs to. */
export function createKeyFinder<Key>(platform: Platform<Key>): FindKeys<Key> {
  const indexes = new WeakMap<object, Index<Key>>();
  const ready = new WeakMap<TrustedKey, Promise<ReadyKey<Key>>>();

  async function makeIndex(keys: readonly TrustedKey[]): Promise<Index<Key>> {
    const byId = new Map<string, ReadyKey<Key>[]>();
    for (const entry of keys) {
      const making = ready.get(entry) ?? makeReady(entry, platform);
      ready.set(entry, making);
      const key = await making;
      byId.set(key.id, [...(byId.get(key.id) ?? []), key]);
    }
    return { entries: [...keys], byId };
  }

  async function findAnew(keys: readonly TrustedKey[], id: string): Promise<readonly ReadyKey<Key>[]> {
    const index = await makeIndex(keys);
    indexes.set(keys, index);
    return index.byId.get(id) ?? none;
  }

  const none: readonly ReadyKey<Key>[] = [];
  return (trust, id) => {
    const { keys } = trustList(trust);
    const index = indexes.get(keys);
    if (index === undefined || !isSame(index.entries, keys)) return findAnew(keys, id);
    return index.byId.get(id) ?? none;
  };
}

/** A list, also of bare keys. */
export function trustList(trust: Trust): TrustList {
  return isBare(trust) ? { keys: trust } : trust;
}

function isBare(trust: Trust): trust is readonly TrustedKey[] {
  return Array.isArray(trust);
}

// A key that was withdrawn from an array in place must not go on working.
function isSame(before: readonly TrustedKey[], now: readonly TrustedKey[]): boolean {
  if (before.length !== now.length) return false;
  for (let i = 0; i < now.length; i++) if (before[i] !== now[i]) return false;
  return true;
}

async function makeReady<Key>(entry: TrustedKey, platform: Platform<Key>): Promise<ReadyKey<Key>> {
  return 'jwk' in entry ? fromJwk(entry, platform) : fromCertificate(entry, platform);
}

async function fromCertificate<Key>(
  entry: Exclude<TrustedKey, JwkKey>,
  platform: Platform<Key>,
): Promise<ReadyKey<Key>> {
  const { certificate, kid, purposes, notBefore } = entry;
  const der = readBase64(certificate.replaceAll(/-----[A-Z ]+-----|\s/g, '')) ?? new Uint8Array();
  const id = keyIdText(kid ?? (await platform.sha256(der)).subarray(0, 8));
  const signer = readSignerCertificate(der);
  const kind = signer?.kind ?? 'other';
  return {
    id,
    kind,
    key: signer === undefined ? undefined : await imported(platform, kind, { spki: signer.spki }),
    purposes: both(purposes, signer?.purposes),
    issuer: undefined,
    isThumbprint: false,
    notBefore: Math.max(
      signer?.notBefore ?? Number.NEGATIVE_INFINITY,
      notBefore?.getTime() ?? Number.NEGATIVE_INFINITY,
    ),
    notAfter: signer?.notAfter ?? Number.POSITIVE_INFINITY,
    withdrawnAt: entry.withdrawnAt?.getTime() ?? Number.POSITIVE_INFINITY,
  };
}

function both(
  listed: readonly CertificatePurpose[] | undefined,
  certified: readonly CertificatePurpose[] | undefined,
): readonly CertificatePurpose[] | undefined {
  if (listed === undefined || certified === undefined) return listed ?? certified;
  return listed.filter((purpose) => certified.includes(purpose));
}

async function fromJwk<Key>(entry: JwkKey, platform: Platform<Key>): Promise<ReadyKey<Key>> {
  const { jwk, kid, purposes, issuer } = entry;
  const kind = jwk.kty === 'RSA' ? 'RSA' : jwk.kty === 'EC' && jwk.crv === 'P-256' ? 'P-256' : 'other';
  const thumbprint = JSON.stringify({ crv: jwk.crv, kty: jwk.kty, x: jwk.x, y: jwk.y });
  const digest = await platform.sha256(new TextEncoder().encode(thumbprint));
  return {
    id: keyIdText(kid),
    kind,
    key: await imported(platform, kind, { jwk }),
    purposes,
    issuer,
    isThumbprint: writeBase64Url(digest) === kid,
    notBefore: entry.notBefore?.getTime() ?? Number.NEGATIVE_INFINITY,
    notAfter: Number.POSITIVE_INFINITY,
    withdrawnAt: entry.withdrawnAt?.getTime() ?? Number.POSITIVE_INFINITY,
  };
}

async function imported<Key>(
  platform: Platform<Key>,
  kind: KeyKind,
  source: Parameters<Platform<Key>['importKey']>[1],
): Promise<Key | undefined> {
  if (kind === 'other') return undefined;
  try {
    return await platform.importKey(kind, source);
  } catch {
    // A point that is not on the curve, a modulus that is none: the list is at fault, and the finding says so.
    return undefined;
  }
}
