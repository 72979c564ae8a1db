/**
 * Signing and verifying our own codes: place posters, personal codes, tubes, appointments and slips.
 *
 * A token is a compact JWS with ES256 and a key id, on the WebCrypto of browsers, Node and workers. A verified code proves
 * who issued it and what it names; it does not prove who holds it.
 */
export { signQr, type SignQrOptions, type SignPosterOptions } from './sign';
export {
  verifyQr,
  type VerifyQrOptions,
  type QrVerification,
  type QrIssue,
  type QrIssueCode,
} from './verify';
export { QrMemo, type Remembered } from './memo';
export { generateQrKey, importQrKey, type QrJwk, type QrKey, type QrKeyPair } from './keys';
export type {
  QrClaims,
  QrClaimsOf,
  PlaceClaims,
  PersonClaims,
  TubeClaims,
  AppointmentClaims,
  SlipClaims,
  SlipText,
} from './claims';
