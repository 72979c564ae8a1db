/** Kinds of certificate a key may be meant for: vaccination, test, recovery, as the payload names them. */
export type CertificatePurpose = 'v' | 't' | 'r';

/** What kind of key it is: those that may sign, and `other`. */
export type KeyKind = 'P-256' | 'RSA' | 'other';

/** When a key counts. */
interface KeyPeriod {
  /** Before this moment the key is not yet valid. Default: always was. */
  notBefore?: Date;
  /** From this moment on nothing that the key ever signed is accepted. A key that is only retired stays without it. */
  withdrawnAt?: Date;
}

/** A key as the X.509 certificate of a document signer: its validity and key usage are judged as well. */
export interface CertificateKey extends KeyPeriod {
  /** DER in base64, the way trust lists carry it; PEM is read too. */
  certificate: string;
  /** Key id in base64. Default: the first 8 bytes of the certificate's SHA-256. */
  kid?: string;
  /** Default: those that the certificate names. Where both do, only what both allow. */
  purposes?: readonly CertificatePurpose[];
}

/** A bare public key. */
export interface JwkKey extends KeyPeriod {
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

/** The stop button: what a signer or an issuer signed at or after a moment is refused. At least one of both is named. */
export type StoppedIssuer = StoppedKey | StoppedName;

interface Stop {
  /** Certificates issued at or after this moment are refused, and those that do not say when they were issued. */
  from: Date;
  /** Why, in the words of whoever stopped it; for people, without names. */
  reason?: string;
}

/** A stopped key, or of what it signs only the certificates of one issuer. */
export interface StoppedKey extends Stop {
  kid: string;
  /** See `StoppedName`; both must fit. */
  issuer?: string;
}

/** A stopped issuer, whichever key signed. */
export interface StoppedName extends Stop {
  kid?: string;
  /**
   * The issuer in the identifier of the certificate (UVCI): `HD`, or with its country `VN:HD`. Of a SMART Health Card its
   * address.
   */
  issuer: string;
}

/** Whom to believe, and from when to when. */
export interface TrustList {
  keys: readonly TrustedKey[];
  /** Who is stopped; default: nobody. */
  stopped?: readonly StoppedIssuer[];
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
