/**
 * Issuing signed health certificates, for Node, Deno and Bun: EU Digital COVID Certificates (HCERT 1.3.0), their
 * identifiers, and names in the letters of travel documents, by the platform's own cryptography.
 *
 * Whether a person has a dose, a result or a recovery to certify is decided elsewhere; so are keys and who may use them.
 */
import { KeyObject, sign } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { ES256 } from '../hcert/cose';
import { createIssuer, type IssueHcert } from './issue';
import { kindOf, type ReadySigner, readySigner, type SigningKey } from './signer';

// What signs with a key, made once for each: even asking a key what it is for costs as much as signing.
const signers = new WeakMap<CryptoKey, ReadySigner>();

function signerOf(key: SigningKey): ReadySigner {
  if ('sign' in key) return readySigner(key);
  const known = signers.get(key);
  if (known !== undefined) return known;
  const signer = nativeSigner(key);
  signers.set(key, signer);
  return signer;
}

function nativeSigner(key: CryptoKey): ReadySigner {
  // A key that may not be taken out of WebCrypto stays there; handing work over to it costs more than signing.
  if (kindOf(key) !== ES256 || !key.extractable) return readySigner(key);
  const native = { key: KeyObject.from(key), dsaEncoding: 'ieee-p1363' as const };
  return { algorithm: ES256, sign: (data) => sign('sha256', data, native) };
}

/**
 * The text of a certificate's QR code, signed.
 *
 * @throws PayloadRefused when the payload breaks the schema or uses a code that new certificates may not.
 * @throws TypeError, RangeError when key, key id, issuer or period cannot be used.
 */
export const issueHcert: IssueHcert = createIssuer({
  readySigner: signerOf,
  deflate: (bytes) => deflateSync(bytes, { level: 9, memLevel: 5, chunkSize: 4096 }),
});

export { PayloadRefused, type IssueHcert, type IssueOptions } from './issue';
export type { HcertSigner, SigningKey } from './signer';
export { payloadFindings } from './payload';
export { checkUvci, createUvci, type UvciParts } from './uvci';
export { icaoName } from '../names/icao';
export {
  createVnTest,
  createVnVaccination,
  vnFields,
  vnPeriod,
  vnProducts,
  type VnField,
  type VnFieldName,
  type VnProduct,
  type VnTest,
  type VnVaccination,
} from '../vn/index';
export type { Hcert, HcertName, HcertRecovery, HcertTest, HcertVaccination } from '../hcert/payload';
export type { Finding } from '../report';
