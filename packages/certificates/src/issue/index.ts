/**
 * Issuing signed health certificates, for browsers and workers: EU Digital COVID Certificates (HCERT 1.3.0), their
 * identifiers, and names in the letters of travel documents. In Node the same entry uses Node's own cryptography.
 *
 * Whether a person has a dose, a result or a recovery to certify is decided elsewhere; so are keys and who may use them.
 */
import { createIssuer, type IssueHcert } from './issue';
import { readySigner } from './signer';

/**
 * The text of a certificate's QR code, signed.
 *
 * @throws PayloadRefused when the payload breaks the schema or uses a code that new certificates may not.
 * @throws TypeError, RangeError when key, key id, issuer or period cannot be used.
 */
export const issueHcert: IssueHcert = createIssuer({
  readySigner,
  deflate: async (bytes) => {
    const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  },
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
