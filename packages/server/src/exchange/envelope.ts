import { createHash } from 'node:crypto';
import { type JWK, CompactSign, compactVerify, decodeProtectedHeader, importJWK } from 'jose';

/** Text that is the same for the same value, whoever writes it: keys in order, no spaces (as RFC 8785 has it). */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`;
}

/** SHA-256 in base64url. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** A private ES256 key with its id. */
export interface ExchangeKey {
  kid: string;
  sign(text: string): Promise<string>;
  /** The public half, to be pinned by the other side. */
  publicJwk: JWK;
}

/** A key that signs compact JWS. */
export async function exchangeKey(jwk: JWK): Promise<ExchangeKey> {
  const { d: _secret, ...publicJwk } = jwk;
  const key = await importJWK(jwk, 'ES256');
  const kid = jwk.kid ?? '';
  return {
    kid,
    publicJwk,
    sign: (text) =>
      new CompactSign(new TextEncoder().encode(text)).setProtectedHeader({ alg: 'ES256', kid }).sign(key),
  };
}

/** The text of a JWS that one of the pinned keys signed with ES256, or nothing. A key it names itself is never used. */
export async function verified(jws: string, keys: readonly JWK[]): Promise<string | undefined> {
  try {
    const { kid } = decodeProtectedHeader(jws);
    const jwk = keys.find((one) => one.kid === kid);
    if (jwk === undefined) return undefined;
    const { payload } = await compactVerify(jws, await importJWK(jwk, 'ES256'), { algorithms: ['ES256'] });
    return new TextDecoder('utf-8', { fatal: true }).decode(payload);
  } catch {
    return undefined;
  }
}
