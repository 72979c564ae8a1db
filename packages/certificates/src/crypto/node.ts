import { constants, createHash, createPublicKey, verify, type KeyObject } from 'node:crypto';
import { newBytes } from '../pool';
import type { Platform } from './platform';

/** What `verify` of Node takes; made once for each key. */
export interface NodeKey {
  key: KeyObject;
  padding?: number;
  saltLength?: number;
}

/** Node, Deno and Bun: synchronous, since handing a signature over to another thread costs half of verifying it. */
export const node: Platform<NodeKey> = {
  importKey(kind, source) {
    const key =
      'spki' in source
        ? createPublicKey({ key: Buffer.from(source.spki), format: 'der', type: 'spki' })
        : createPublicKey({ key: { ...source.jwk }, format: 'jwk' });
    if (kind === 'RSA') return { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };
    return { key };
  },
  verify(kind, key, data, signature) {
    return verify('sha256', data, key, kind === 'RSA' ? signature : derOf(signature));
  },
  sha256: (data) => new Uint8Array(createHash('sha256').update(data).digest()),
};

/**
 * r‖s as the DER that OpenSSL takes. Node can do so itself (`dsaEncoding`), which on Node 24 costs a third of verifying.
 */
function derOf(signature: Uint8Array): Uint8Array {
  const der = newBytes(72);
  let at = integer(der, 2, signature, 0);
  at = integer(der, at, signature, 32);
  der[0] = 0x30;
  der[1] = at - 2;
  return der.subarray(0, at);
}

function integer(der: Uint8Array, at: number, signature: Uint8Array, from: number): number {
  let start = from;
  const end = from + 32;
  while (start < end - 1 && signature[start] === 0) start++;
  const sign = (signature[start] ?? 0) > 127 ? 1 : 0;
  der[at] = 2;
  der[at + 1] = end - start + sign;
  der.set(signature.subarray(start, end), at + 2 + sign);
  return at + 2 + sign + end - start;
}
