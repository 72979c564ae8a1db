import { constants, createHash, createPublicKey, verify, type KeyObject } from 'node:crypto';
import { newBytes } from '../pool';
import type { Platform } from './platform';

/** What `verify` of Node takes; made once for each key. A bare key is looked at less than one with options. */
export type NodeKey = KeyObject | { key: KeyObject; padding: number; saltLength: number };

/** Node, Deno and Bun: synchronous, since handing a signature over to another thread costs half of verifying it. */
export const node: Platform<NodeKey> = {
  importKey(kind, source) {
    const key =
      'spki' in source
        ? createPublicKey({ key: Buffer.from(source.spki), format: 'der', type: 'spki' })
        : createPublicKey({ key: { ...source.jwk }, format: 'jwk' });
    if (kind === 'RSA') return { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };
    return key;
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
  const rStart = firstDigit(signature, 0);
  const sStart = firstDigit(signature, 32);
  const rLength = lengthOf(signature, rStart, 32);
  const sLength = lengthOf(signature, sStart, 64);
  const der = newBytes(rLength + sLength + 6);
  der[0] = 0x30;
  der[1] = rLength + sLength + 4;
  writeInteger(der, 2, rLength, signature, rStart, 32);
  writeInteger(der, rLength + 4, sLength, signature, sStart, 64);
  return der;
}

function firstDigit(signature: Uint8Array, from: number): number {
  let start = from;
  while (start < from + 31 && signature[start] === 0) start++;
  return start;
}

/** How long an integer is in DER: one more where it would look negative. */
function lengthOf(signature: Uint8Array, start: number, end: number): number {
  return end - start + ((signature[start] ?? 0) > 127 ? 1 : 0);
}

function writeInteger(
  der: Uint8Array,
  at: number,
  length: number,
  signature: Uint8Array,
  start: number,
  end: number,
): void {
  der[at] = 2;
  der[at + 1] = length;
  // From the end, so that what is left in front is the zero of those that would look negative.
  let to = at + 2 + length;
  for (let i = end; i > start;) der[--to] = signature[--i] ?? 0;
}
