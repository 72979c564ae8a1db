import type { CertificateKind } from '@binhan/domain/certificate';
import type { Generated } from 'kysely';
import type { Moment, OptionalMoment } from './columns';

export interface CertificateKeyTable {
  kid: string;
  /** The private JWK, sealed under the installation's secret; of a key that is kept elsewhere its public half. */
  sealed: Uint8Array;
  createdAt: Moment;
  withdrawnAt: OptionalMoment;
  /** Whether the process brings it: in a file, its environment or hardware. */
  outside: Generated<boolean>;
  /** Who signs with it. */
  issuer: string | null;
}

export interface CertificateTable {
  /** The UVCI. */
  identifier: string;
  kind: CertificateKind;
  kid: string;
  issuer: string | null;
  /** Whose it is and what it says; nothing once that was erased. */
  specimen: string | null;
  result: string | null;
  dose: string | null;
  /** The one it goes on from. */
  previous: string | null;
  issuedAt: Moment;
  expiresAt: Moment;
  revokedAt: OptionalMoment;
  /** When another one took its place; it holds until its end. */
  renewedAt: OptionalMoment;
}
