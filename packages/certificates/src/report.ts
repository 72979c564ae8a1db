import type { FindingCode } from './findings';
import type { Hcert } from './hcert/payload';
import type { HealthCard } from './shc/payload';

/**
 * What is looked at, in this order. For a SMART Health Card `base45` is its digits and `cose` its JWS; `purpose` and
 * `values` do not apply to it.
 */
export type CertificateStep =
  | 'prefix'
  | 'base45'
  | 'inflate'
  | 'cose'
  | 'key'
  | 'signature'
  | 'time'
  | 'purpose'
  | 'schema'
  | 'values'
  | 'rules'
  | 'revocation';

/** One thing that is wrong, or worth knowing. Holds no value of the certificate. */
export interface Finding {
  step: CertificateStep;
  /** Stable, documented beside `findingCodes`. */
  code: FindingCode;
  /** A warning never changes the verdict. */
  severity: 'error' | 'warning';
  /** Which field of the payload, for example `v.0.mp`. */
  field?: string;
  /** Which acceptance rule, by its identifier. */
  rule?: string;
}

/**
 * - `valid`: nothing speaks against it.
 * - `invalid`: something does.
 * - `undetermined`: nothing does, and what it is judged by is too old, incomplete or not of this clock. Never accept it.
 */
export type CertificateVerdict = 'valid' | 'invalid' | 'undetermined';

/** What was found about a text. */
export interface CertificateReport {
  verdict: CertificateVerdict;
  /** Everything, in the order of the steps. */
  findings: Finding[];
  /** What the text says, as far as it could be read. Personal data, and true only when the verdict is `valid`. */
  certificate?: Certificate;
}

/** A decoded EU Digital COVID Certificate. Personal data. */
export interface HcertCertificate {
  format: 'hcert';
  /** Of the key that claims to have signed, in base64; absent when none is named. */
  keyId?: string;
  /** COSE algorithm: -7 is ES256, -37 is PS256. */
  algorithm?: number;
  /** Country (`iss`), as the signer wrote it. */
  issuer?: string;
  issuedAt?: Date;
  expiresAt?: Date;
  /** The payload, as it came. It has the shape of the schema only when no finding of step `schema` says otherwise. */
  payload: Hcert;
}

/** A decoded SMART Health Card. Personal data. */
export interface ShcCertificate {
  format: 'shc';
  keyId?: string;
  /** Address that names the issuer. It is compared and never opened. */
  issuer?: string;
  issuedAt?: Date;
  expiresAt?: Date;
  /** As it came, see `HcertCertificate.payload`. */
  payload: HealthCard;
}

/** A decoded certificate of either kind. */
export type Certificate = HcertCertificate | ShcCertificate;
