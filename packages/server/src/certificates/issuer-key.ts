import { createHash } from 'node:crypto';
import type { SigningKey } from '@binhan/certificates/issue';
import { Instant } from '@binhan/domain/time';
import { z } from 'zod';

/** The public half of a key that signs certificates (ES256). */
export const OpenJwk = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string().min(1),
  y: z.string().min(1),
});
export type OpenJwk = z.infer<typeof OpenJwk>;

/** The whole key. */
export const PrivateJwk = OpenJwk.extend({ d: z.string().min(1) });

/** A key as a file or a variable holds it: the private JWK, whose it is and until when it signs. */
const KeptIssuerKey = PrivateJwk.extend({
  issuer: z.exactOptional(z.string().min(1).max(20)),
  endsAt: z.exactOptional(Instant),
});

/** A key with which an issuer signs and which is not in the database. */
export interface IssuerKey {
  /** The public half, for the trust list; the id of the key is made from it. */
  jwk: OpenJwk;
  /** A private WebCrypto key, or what signs in its place: the port for hardware. It gets the bytes and gives r‖s (64 bytes). */
  key: SigningKey;
  /** The code of the issuer whose it is, as certificates name it; the province's own by default. */
  issuer?: string;
  /** From then on it signs nothing new; what it signed is signed again, and holds. Never by default. */
  endsAt?: Instant;
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };

/** A new key as its file holds it. The private half leaves this function nowhere else. */
export async function createIssuerKey(of: Pick<IssuerKey, 'issuer' | 'endsAt'> = {}): Promise<{
  jwk: OpenJwk;
  text: string;
}> {
  const { privateKey } = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const { kty, crv, x, y, d } = PrivateJwk.parse(await crypto.subtle.exportKey('jwk', privateKey));
  return { jwk: { kty, crv, x, y }, text: JSON.stringify({ kty, crv, x, y, d, ...of }) };
}

/** A key from what a file or a variable holds; nothing where it is no such key, or its halves do not belong together. */
export async function readIssuerKey(value: unknown): Promise<IssuerKey | undefined> {
  const read = KeptIssuerKey.safeParse(value);
  if (!read.success) return undefined;
  const { kty, crv, x, y, d, issuer, endsAt } = read.data;
  try {
    const key = await crypto.subtle.importKey('jwk', { kty, crv, x, y, d }, algorithm, false, ['sign']);
    const open = await crypto.subtle.importKey('jwk', { kty, crv, x, y }, algorithm, false, ['verify']);
    const bytes = new TextEncoder().encode('issuer-key');
    const way = { name: 'ECDSA', hash: 'SHA-256' };
    const belong = await crypto.subtle.verify(way, open, await crypto.subtle.sign(way, key, bytes), bytes);
    if (!belong) return undefined;
    return {
      jwk: { kty, crv, x, y },
      key,
      ...(issuer === undefined ? {} : { issuer }),
      ...(endsAt === undefined ? {} : { endsAt }),
    };
  } catch {
    return undefined;
  }
}

/** The signature of some bytes (ES256, r‖s), wherever the key is. */
export async function signBytes(key: SigningKey, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if ('sign' in key) return key.sign(bytes);
  return new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key, bytes));
}

/** The first 8 bytes of a SHA-256, as key ids are; of the thumbprint's text (RFC 7638), since there is no X.509 certificate. */
export function kidOf(jwk: OpenJwk): string {
  return thumbprint(jwk).subarray(0, 8).toString('base64');
}

/** The whole thumbprint in groups of four digits, which two people read to each other. */
export function fingerprintOf(jwk: OpenJwk): string {
  return (thumbprint(jwk).toString('hex').match(/.{4}/g) ?? []).join(' ');
}

function thumbprint({ crv, kty, x, y }: OpenJwk): Buffer {
  return createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest();
}
