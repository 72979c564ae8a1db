/** Kinds of certificate a key may be meant for: vaccination, test, recovery, as the payload names them. */
export type CertificatePurpose = 'v' | 't' | 'r';

/** What kind of key it is: those that may sign, and `other`. */
export type KeyKind = 'P-256' | 'RSA' | 'other';

/** A key as the X.509 certificate of a document signer: its validity and key usage are judged as well. */
export interface CertificateKey {
  /** DER in base64, the way trust lists carry it; PEM is read too. */
  certificate: string;
  /** Key id in base64. Default: the first 8 bytes of the certificate's SHA-256. */
  kid?: string;
}

/** A bare public key. */
export interface JwkKey {
  jwk: JsonWebKey;
  /** Key id: base64 for HCERT; for a SMART Health Card the thumbprint of the key (RFC 7638). */
  kid: string;
  /** Default: all. */
  purposes?: readonly CertificatePurpose[];
  /** Address of the issuer the key belongs to. When given, a SMART Health Card must name exactly this one. */
  issuer?: string;
}

/** One key that is trusted. Keys are imported once and kept: replace an entry, do not change it. */
export type TrustedKey = CertificateKey | JwkKey;

/** Whom to believe, and from when to when. */
export interface TrustList {
  keys: readonly TrustedKey[];
  /** When the list was made. A verifier whose clock is behind it cannot tell what is in force. */
  issuedAt?: Date;
  /** From then on the list is too old to decide. */
  expiresAt?: Date;
}

/** A list, or its keys alone, which then have no age. */
export type Trust = TrustList | readonly TrustedKey[];

/** Anything that grows old: a list of keys, of rules, of revocations. */
export interface Dated {
  issuedAt?: Date;
  expiresAt?: Date;
}

/** How old a list is at that moment; `current` when it does not say. */
export function ageOf({ issuedAt, expiresAt }: Dated, at: number): 'current' | 'expired' | 'from_future' {
  if (issuedAt !== undefined && !(issuedAt.getTime() <= at)) return 'from_future';
  if (expiresAt !== undefined && !(expiresAt.getTime() > at)) return 'expired';
  return 'current';
}
