import { Malformed } from '../malformed';
import { CborReader, type Cbor, type CborObject } from './cbor';

/** The claims of a health certificate (CWT, RFC 8392, with the claim -260 of the EU). */
export interface Claims {
  issuer: string | undefined;
  /** As written: a number of seconds, with or without a fraction, in a good certificate. */
  issuedAt: Cbor | undefined;
  expiresAt: Cbor | undefined;
  payload: CborObject;
  /** See `CborReader.isPlain`. */
  isPlain: boolean;
}

const ISSUER = 1;
const EXPIRES_AT = 4;
const ISSUED_AT = 6;
const HCERT = -260;
const DCC_V1 = 1;

/**
 * The claims in a COSE payload.
 *
 * @throws Malformed `malformed_claims`
 */
export function readClaims(bytes: Uint8Array<ArrayBuffer>): Claims {
  const reader = new CborReader(bytes, 'malformed_claims');
  const claims = reader.map();
  reader.end();
  const issuer = claims.get(ISSUER);
  const container = claims.get(HCERT);
  const payload = container instanceof Map ? container.get(DCC_V1) : undefined;
  if (!isObject(payload)) throw new Malformed('malformed_claims');
  return {
    issuer: typeof issuer === 'string' ? issuer : undefined,
    issuedAt: claims.get(ISSUED_AT),
    expiresAt: claims.get(EXPIRES_AT),
    payload,
    isPlain: reader.isPlain(payload),
  };
}

/** Is a map with text keys. */
export function isObject(value: Cbor | undefined): value is CborObject {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Map) &&
    !(value instanceof Uint8Array)
  );
}
