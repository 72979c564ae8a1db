import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Secrets } from '../secrets/keys';

/** What a private key is sealed for: to sign certificates, or the lists that verifiers go by. */
export type KeyUse = 'certificate-key' | 'trust-anchor';

/** The public half of a key that signs certificates. */
export interface OpenJwk {
  kty: 'EC';
  crv: 'P-256';
  x: string;
  y: string;
}

/** A key ready to sign. */
export interface Signing {
  kid: string;
  key: CryptoKey;
}

/** Makes, opens and publishes keys that are kept sealed under the installation's secret. */
export interface KeyStore {
  /** A new key, sealed. */
  make(use: KeyUse): Promise<{ kid: string; sealed: Uint8Array }>;
  /** A private JWK that was made elsewhere, sealed; nothing where it is none of ES256. */
  take(use: KeyUse, jwk: unknown): { kid: string; sealed: Uint8Array } | undefined;
  sign(use: KeyUse, row: { kid: string; sealed: Uint8Array }): Promise<Signing>;
  open(use: KeyUse, row: { sealed: Uint8Array }): OpenJwk;
}

const StoredJwk = z.looseObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  d: z.string(),
});
type StoredJwk = z.infer<typeof StoredJwk>;

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };

/** Keys under a secret. What was imported once is kept: signing by the thousand must not unseal each time. */
export function createKeyStore(secrets: Secrets): KeyStore {
  const imported = new Map<string, Promise<CryptoKey>>();

  function seal(use: KeyUse, jwk: StoredJwk) {
    const sealed = secrets.seal(use, new TextEncoder().encode(JSON.stringify(jwk)));
    return { kid: kidOf(jwk), sealed };
  }

  function unseal(use: KeyUse, sealed: Uint8Array): StoredJwk {
    const bytes = secrets.unseal(use, sealed);
    if (bytes === undefined) throw new RangeError('secret: the keys were sealed under another one');
    return StoredJwk.parse(JSON.parse(new TextDecoder().decode(bytes)));
  }

  return {
    async make(use) {
      const { privateKey } = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
      return seal(use, StoredJwk.parse(await crypto.subtle.exportKey('jwk', privateKey)));
    },
    take(use, jwk) {
      const read = StoredJwk.safeParse(jwk);
      if (!read.success) return undefined;
      const { kty, crv, x, y, d } = read.data;
      return seal(use, { kty, crv, x, y, d });
    },
    async sign(use, { kid, sealed }) {
      const known = imported.get(kid);
      const key = known ?? crypto.subtle.importKey('jwk', unseal(use, sealed), algorithm, false, ['sign']);
      if (known === undefined) imported.set(kid, key);
      return { kid, key: await key };
    },
    open(use, { sealed }) {
      const { kty, crv, x, y } = unseal(use, sealed);
      return { kty, crv, x, y };
    },
  };
}

/** The first 8 bytes of a SHA-256, as key ids are; of the thumbprint's text (RFC 7638), since there is no X.509 certificate. */
function kidOf({ crv, kty, x, y }: StoredJwk): string {
  return createHash('sha256')
    .update(JSON.stringify({ crv, kty, x, y }))
    .digest()
    .subarray(0, 8)
    .toString('base64');
}
