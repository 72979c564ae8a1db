import type { Platform } from './platform';

const imports = {
  'P-256': { name: 'ECDSA', namedCurve: 'P-256' },
  RSA: { name: 'RSA-PSS', hash: 'SHA-256' },
};
const verifications = {
  'P-256': { name: 'ECDSA', hash: 'SHA-256' },
  RSA: { name: 'RSA-PSS', saltLength: 32 },
};

/** Browsers, workers and every other place that has WebCrypto. */
export const web: Platform<CryptoKey> = {
  async importKey(kind, source) {
    if ('spki' in source) {
      return crypto.subtle.importKey('spki', source.spki, imports[kind], false, ['verify']);
    }
    const { kty, crv, x, y, n, e } = source.jwk;
    // Only what makes the key: its `alg`, `use` and `key_ops` are somebody else's wording.
    const jwk = kind === 'RSA' ? { kty, n, e } : { kty, crv, x, y };
    return crypto.subtle.importKey('jwk', defined(jwk), imports[kind], false, ['verify']);
  },
  verify: (kind, key, data, signature) => crypto.subtle.verify(verifications[kind], key, signature, data),
  sha256: async (data) => new Uint8Array(await crypto.subtle.digest('SHA-256', data)),
};

function defined(parts: Record<string, string | undefined>): JsonWebKey {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}
