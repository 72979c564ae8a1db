import type { Moment, OptionalMoment } from './columns';

export interface CertificateKeyTable {
  kid: string;
  /** The private JWK, sealed under the installation's secret. */
  sealed: Uint8Array;
  createdAt: Moment;
  withdrawnAt: OptionalMoment;
}

export interface CertificateTable {
  /** The UVCI. */
  identifier: string;
  /** Of a test. */
  kind: 't';
  kid: string;
  /** Whose it is and what it says; nothing once that was erased. */
  specimen: string | null;
  result: string | null;
  issuedAt: Moment;
  expiresAt: Moment;
  revokedAt: OptionalMoment;
}
