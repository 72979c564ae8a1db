import type { IssuerState } from '@binhan/domain/certificate';
import type { ClaimKind, ClaimState } from '@binhan/domain/record';
import type { Generated } from 'kysely';
import type { Json, Moment, MomentOrNull, OptionalMoment } from './columns';

export interface CertificateIssuerTable {
  id: string;
  /** The site it signs for; nothing for the province itself. */
  place: string | null;
  /** How identifiers of certificates name it. */
  code: string;
  /** How certificates name it. */
  name: string;
  state: IssuerState;
  area: string | null;
  province: string;
  /** Nothing of the issuer that came with the installation. */
  proposedBy: string | null;
  proposedAt: Moment;
  approvedBy: string | null;
  /** Since when and how many certificates were counted. */
  countedFrom: OptionalMoment;
  counted: Generated<number>;
  heldAt: MomentOrNull;
  stoppedAt: MomentOrNull;
  /** From when on what it signed does not hold; nothing where nothing does. */
  stoppedFrom: MomentOrNull;
  note: string | null;
  changedAt: Moment;
}

export interface TrustAnchorTable {
  kid: string;
  /** The private JWK, sealed under the installation's secret. */
  sealed: Uint8Array;
  createdAt: Moment;
}

export interface ClaimTable {
  id: string;
  person: string;
  kind: ClaimKind;
  state: ClaimState;
  dose: string | null;
  /** What the line should say, in the person's words. */
  facts: Json<unknown> | null;
  text: string | null;
  reply: string | null;
  receivedAt: Moment;
  dueAt: Moment;
  decidedAt: OptionalMoment;
  decidedBy: string | null;
  /** The account that made it. */
  madeBy: string;
  evidence: Uint8Array | null;
  evidenceType: string | null;
  /** The site that decides; nothing where the commune does. */
  place: string | null;
  /** The line that was written for it. */
  outcome: string | null;
  area: string | null;
  province: string;
}
