import { calculateJwkThumbprint } from 'jose/jwk/thumbprint';
import { exportJWK } from 'jose/key/export';
import { generateKeyPair } from 'jose/key/generate/keypair';
import { importJWK } from 'jose/key/import';

/** A P-256 key in JWK form, with the key id codes are signed under. */
export interface QrJwk extends JsonWebKey {
  kid: string;
}

/** An imported key. Import once and keep it. */
export interface QrKey {
  kid: string;
  key: CryptoKey;
}

/** A new pair: the private half signs and stays on the server, the public half goes to every verifier. */
export interface QrKeyPair {
  kid: string;
  privateJwk: QrJwk;
  publicJwk: QrJwk;
}

/** A new ES256 key pair as JWK. The key id is the first 11 characters of the key's thumbprint (RFC 7638): 66 bits, short in print. */
export async function generateQrKey(): Promise<QrKeyPair> {
  const pair = await generateKeyPair('ES256', { extractable: true });
  const publicJwk = await exportJWK(pair.publicKey);
  const kid = (await calculateJwkThumbprint(publicJwk)).slice(0, 11);
  const about = { kid, alg: 'ES256', use: 'sig' };
  return {
    kid,
    privateJwk: { ...(await exportJWK(pair.privateKey)), ...about },
    publicJwk: { ...publicJwk, ...about },
  };
}

/**
 * A key ready to sign (private) or verify (public).
 *
 * @throws TypeError when the JWK is not a P-256 key with a `kid`.
 */
export async function importQrKey(jwk: QrJwk): Promise<QrKey> {
  const { kty, crv, kid, x, y, d } = jwk;
  if (kty !== 'EC' || crv !== 'P-256' || x === undefined || y === undefined || typeof kid !== 'string') {
    throw new TypeError('importQrKey: not a P-256 key with a kid');
  }
  const key = await importJWK({ kty, crv, x, y, ...(d === undefined ? {} : { d }) }, 'ES256');
  return { kid, key };
}
