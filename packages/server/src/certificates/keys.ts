import type { SigningKey } from '@binhan/certificates/issue';
import type { Secrets } from '../secrets/keys';
import { type IssuerKey, OpenJwk, PrivateJwk, kidOf } from './issuer-key';

/** What a private key is sealed for: to sign certificates, or the lists that verifiers go by. */
export type KeyUse = 'certificate-key' | 'trust-anchor';

/** A key ready to sign. */
export interface Signing {
  kid: string;
  key: SigningKey;
}

/** A key as its table holds it. */
export interface KeptKey {
  kid: string;
  sealed: Uint8Array;
}

/** Makes, opens and publishes keys that are kept sealed under the installation's secret. */
export interface KeyStore {
  /** A new key, sealed. */
  make(use: KeyUse): Promise<KeptKey>;
  sign(use: KeyUse, row: KeptKey): Promise<Signing>;
  open(use: KeyUse, row: { sealed: Uint8Array }): OpenJwk;
  /** The public halves of the keys of an issuer that the process brings, sealed. */
  brought(issuer: string): KeptKey[];
  /** A key that the process brings, ready to sign, and its place among them; nothing where it does not. */
  outside(kid: string): (Signing & Pick<IssuerKey, 'endsAt'> & { place: number }) | undefined;
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };

/** Keys under a secret. What was imported once is kept: signing by the thousand must not unseal each time. */
export function createKeyStore(secrets: Secrets, broughtKeys: readonly IssuerKey[] = []): KeyStore {
  const imported = new Map<string, Promise<CryptoKey>>();
  const kids = broughtKeys.map(({ jwk }) => kidOf(jwk));

  function seal(use: KeyUse, jwk: OpenJwk & { d?: string }) {
    const sealed = secrets.seal(use, new TextEncoder().encode(JSON.stringify(jwk)));
    return { kid: kidOf(jwk), sealed };
  }

  function unseal(use: KeyUse, sealed: Uint8Array): unknown {
    const bytes = secrets.unseal(use, sealed);
    if (bytes === undefined) throw new RangeError('secret: the keys were sealed under another one');
    return JSON.parse(new TextDecoder().decode(bytes));
  }

  return {
    async make(use) {
      const { privateKey } = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
      const { kty, crv, x, y, d } = PrivateJwk.parse(await crypto.subtle.exportKey('jwk', privateKey));
      return seal(use, { kty, crv, x, y, d });
    },
    async sign(use, { kid, sealed }) {
      const known = imported.get(kid);
      const key =
        known ??
        crypto.subtle.importKey('jwk', PrivateJwk.parse(unseal(use, sealed)), algorithm, false, ['sign']);
      if (known === undefined) imported.set(kid, key);
      return { kid, key: await key };
    },
    open(use, { sealed }) {
      const { kty, crv, x, y } = OpenJwk.parse(unseal(use, sealed));
      return { kty, crv, x, y };
    },
    brought(issuer) {
      return broughtKeys
        .filter((one) => one.issuer === issuer)
        .map(({ jwk: { kty, crv, x, y } }) => seal('certificate-key', { kty, crv, x, y }));
    },
    outside(kid) {
      const place = kids.indexOf(kid);
      const found = broughtKeys[place];
      if (found === undefined) return undefined;
      const { key, endsAt } = found;
      return { kid, key, place, ...(endsAt === undefined ? {} : { endsAt }) };
    },
  };
}
