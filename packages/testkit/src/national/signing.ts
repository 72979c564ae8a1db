import { createHash } from 'node:crypto';
import { type JWK, CompactSign, compactVerify, exportJWK, generateKeyPair, importJWK } from 'jose';

/** A key of the simulated platform: how it signs, what others pin, and what it keeps for its next start. */
export interface PlatformKey {
  publicJwk: JWK;
  privateJwk: JWK;
  sign(text: string): Promise<string>;
}

/** An ES256 key: the one that was kept, or a fresh one. */
export async function platformKey(kept?: JWK): Promise<PlatformKey> {
  const kid = 'national-simulator';
  const privateJwk = kept ?? (await freshKey());
  const { d: _secret, ...publicJwk } = privateJwk;
  const key = await importJWK(privateJwk, 'ES256');
  return {
    publicJwk: { ...publicJwk, kid, alg: 'ES256', use: 'sig' },
    privateJwk,
    sign: (text) =>
      new CompactSign(new TextEncoder().encode(text)).setProtectedHeader({ alg: 'ES256', kid }).sign(key),
  };
}

async function freshKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return exportJWK(privateKey);
}

/** The text of an envelope of ours, or nothing. Written apart from the server's own, as another side would. */
export async function opened(jws: string, jwk: JWK): Promise<string | undefined> {
  const done = await compactVerify(jws, await importJWK(jwk, 'ES256')).catch(() => undefined);
  return done === undefined ? undefined : new TextDecoder().decode(done.payload);
}

/** SHA-256 in base64url. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** JSON with its keys in order. */
export function ordered(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}
