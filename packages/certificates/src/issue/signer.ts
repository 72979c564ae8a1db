import { ES256, PS256 } from '../hcert/cose';

/** Where the key cannot leave its hardware: something that signs with it. */
export interface HcertSigner {
  algorithm: 'ES256' | 'PS256';
  /** The signature of the bytes: r‖s of 64 bytes for ES256; PSS with SHA-256 and a salt of 32 bytes for PS256. */
  sign(data: Uint8Array<ArrayBuffer>): Uint8Array | Promise<Uint8Array>;
}

/** A private WebCrypto key (ECDSA on P-256, or RSA-PSS with SHA-256), or what signs in its place. */
export type SigningKey = CryptoKey | HcertSigner;

/** A signer and the number of its algorithm. */
export interface ReadySigner {
  algorithm: number;
  sign(data: Uint8Array<ArrayBuffer>): Uint8Array | Promise<Uint8Array>;
}

/**
 * A signer for either kind of key.
 *
 * @param caller Whose mistake it is when the key can sign no health certificate.
 * @throws TypeError
 */
export function readySigner(key: SigningKey, caller: string): ReadySigner {
  if ('sign' in key) {
    // A copy: what the bytes are cut from holds other certificates as well.
    return { algorithm: key.algorithm === 'ES256' ? ES256 : PS256, sign: (data) => key.sign(data.slice()) };
  }
  const kind = kindOf(key, caller);
  const parameters =
    kind === ES256 ? { name: 'ECDSA', hash: 'SHA-256' } : { name: 'RSA-PSS', saltLength: 32 };
  return {
    algorithm: kind,
    sign: async (data) => new Uint8Array(await crypto.subtle.sign(parameters, key, data)),
  };
}

/** Which algorithm a WebCrypto key is for. */
export function kindOf({ algorithm, usages }: CryptoKey, caller: string): typeof ES256 | typeof PS256 {
  if (!usages.includes('sign')) throw new TypeError(`${caller}: \`key\` is not a private key for signing`);
  if (algorithm.name === 'ECDSA' && 'namedCurve' in algorithm && algorithm.namedCurve === 'P-256')
    return ES256;
  if (algorithm.name === 'RSA-PSS' && isSha256(algorithm)) return PS256;
  throw new TypeError(`${caller}: \`key\` is neither ECDSA on P-256 nor RSA-PSS with SHA-256`);
}

function isSha256(algorithm: object): boolean {
  const hash: unknown = 'hash' in algorithm ? algorithm.hash : undefined;
  return typeof hash === 'object' && hash !== null && 'name' in hash && hash.name === 'SHA-256';
}
