/**
 * Issuing signed health certificates, for browsers and workers: EU Digital COVID Certificates (HCERT 1.3.0) with their
 * identifiers, SMART Health Cards, the signed lists that verifiers go by, and names in the letters of travel documents. In
 * Node the same entry uses Node's own cryptography.
 *
 * Whether a person has a dose, a result or a recovery to certify is decided elsewhere; so are keys and who may use them.
 */
import { createIssuer, type IssueHcert } from './issue';
import { createShcIssuer, type IssueShc } from './shc';
import {
  createRevocationListSigner,
  createTrustListSigner,
  type SignRevocationList,
  type SignTrustList,
} from './sign-list';
import { readySigner } from './signer';

// Marked as pure, here and below, so that bundlers leave out what a page does not use.

/**
 * The text of a certificate's QR code, signed.
 *
 * @throws PayloadRefused when the payload breaks the schema or uses a code that new certificates may not.
 * @throws TypeError, RangeError when key, key id, issuer or period cannot be used.
 */
export const issueHcert: IssueHcert = /* @__PURE__ */ createIssuer({ readySigner });

/**
 * A SMART Health Card as the text of its QR code, signed; the bundle is minified first.
 *
 * @throws PayloadRefused when the bundle names nobody, or the card is `too_long` for one code: leave doses or results out.
 * @throws TypeError, RangeError when key, key id, issuer or period cannot be used.
 */
export const issueShc: IssueShc = /* @__PURE__ */ createShcIssuer({
  readySigner,
  deflateRaw: async (bytes) => {
    const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  },
});

/**
 * A trust list as a signed text (JWS, ES256, `typ` `trust-list+jwt`) for `readTrustList`. Only public parts of keys are written.
 *
 * @throws TypeError, RangeError when the key cannot sign it, or number, period or dates make no list.
 */
export const signTrustList: SignTrustList = /* @__PURE__ */ createTrustListSigner(readySigner);

/**
 * Lists of revocations as a signed text (JWS, ES256, `typ` `revocation-list+jwt`) for `readRevocationList`.
 *
 * @throws TypeError, RangeError when the key cannot sign it, or number or period make no list.
 */
export const signRevocationList: SignRevocationList = /* @__PURE__ */ createRevocationListSigner(readySigner);

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
