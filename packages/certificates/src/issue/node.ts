/**
 * Issuing signed health certificates, for Node, Deno and Bun: EU Digital COVID Certificates (HCERT 1.3.0) with their
 * identifiers, SMART Health Cards, the signed lists that verifiers go by, and names in the letters of travel documents, by
 * the platform's own cryptography.
 *
 * Whether a person has a dose, a result or a recovery to certify is decided elsewhere; so are keys and who may use them.
 */
import { KeyObject, sign } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { ES256 } from '../hcert/cose';
import { createIssuer, type IssueHcert } from './issue';
import { createShcIssuer, type IssueShc } from './shc';
import {
  createRevocationListSigner,
  createTrustListSigner,
  type SignRevocationList,
  type SignTrustList,
} from './sign-list';
import { kindOf, type ReadySigner, readySigner, type SigningKey } from './signer';

// What signs with a key, made once for each: even asking a key what it is for costs as much as signing.
const signers = new WeakMap<CryptoKey, ReadySigner>();

function signerOf(key: SigningKey, caller: string): ReadySigner {
  if ('sign' in key) return readySigner(key, caller);
  const known = signers.get(key);
  if (known !== undefined) return known;
  const signer = nativeSigner(key, caller);
  signers.set(key, signer);
  return signer;
}

function nativeSigner(key: CryptoKey, caller: string): ReadySigner {
  // A key that may not be taken out of WebCrypto stays there; handing work over to it costs more than signing.
  if (kindOf(key, caller) !== ES256 || !key.extractable) return readySigner(key, caller);
  const native = { key: KeyObject.from(key), dsaEncoding: 'ieee-p1363' as const };
  return { algorithm: ES256, sign: (data) => sign('sha256', data, native) };
}

// Marked as pure, here and below, so that bundlers leave out what a page does not use.

/**
 * The text of a certificate's QR code, signed.
 *
 * @throws PayloadRefused when the payload breaks the schema or uses a code that new certificates may not.
 * @throws TypeError, RangeError when key, key id, issuer or period cannot be used.
 */
export const issueHcert: IssueHcert = /* @__PURE__ */ createIssuer({ readySigner: signerOf });

/**
 * A SMART Health Card as the text of its QR code, signed; the bundle is minified first.
 *
 * @throws PayloadRefused when the bundle names nobody, or the card is `too_long` for one code: leave doses or results out.
 * @throws TypeError, RangeError when key, key id, issuer or period cannot be used.
 */
export const issueShc: IssueShc = /* @__PURE__ */ createShcIssuer({
  readySigner: signerOf,
  deflateRaw: (bytes) => deflateRawSync(bytes, { level: 9 }),
});

/**
 * A trust list as a signed text (JWS, ES256, `typ` `trust-list+jwt`) for `readTrustList`. Only public parts of keys are written.
 *
 * @throws TypeError, RangeError when the key cannot sign it, or number, period or dates make no list.
 */
export const signTrustList: SignTrustList = /* @__PURE__ */ createTrustListSigner(signerOf);

/**
 * Lists of revocations as a signed text (JWS, ES256, `typ` `revocation-list+jwt`) for `readRevocationList`.
 *
 * @throws TypeError, RangeError when the key cannot sign it, or number or period make no list.
 */
export const signRevocationList: SignRevocationList = /* @__PURE__ */ createRevocationListSigner(signerOf);

export { PayloadRefused } from './refused';
export type { IssueHcert, IssueOptions } from './issue';
export type { IssueShc, IssueShcOptions } from './shc';
export type { ShcBundle } from './bundle';
export type { HcertSigner, SigningKey } from './signer';
export type { ListSigning, SignRevocationList, SignTrustList } from './sign-list';
export type { SignedRevocationList } from '../signed-lists/revocation-list';
export type { SignedTrustList } from '../signed-lists/trust-list';
export { payloadFindings } from './payload';
export { checkUvci, createUvci, type UvciParts } from './uvci';
export { icaoName } from '../names/icao';
export {
  createVnRecovery,
  createVnTest,
  createVnVaccination,
  vnFields,
  vnPeriod,
  vnProducts,
  type VnField,
  type VnFieldName,
  type VnProduct,
  type VnRecovery,
  type VnTest,
  type VnVaccination,
} from '../vn/index';
export type { Hcert, HcertName, HcertRecovery, HcertTest, HcertVaccination } from '../hcert/payload';
export type { Finding } from '../report';
