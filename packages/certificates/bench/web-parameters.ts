import type { Algorithm } from './certificate';

/** How WebCrypto names an algorithm, for a key and for a signature. */
export function verificationOf(algorithm: Algorithm) {
  return algorithm === 'ES256'
    ? { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
    : { name: 'RSA-PSS', hash: 'SHA-256', saltLength: 32 };
}
