import type { Reconciliation, TransmissionKind, TransmissionState, WebhookKind } from '@binhan/contract';
import type { ColumnType, Generated } from 'kysely';
import type { Day, Json, Moment, MomentOrNull, OptionalMoment } from './columns';

/** A text that is not there at first. */
type OptionalText = ColumnType<string | null, string | null | undefined, string | null>;

export interface TransmissionTable {
  id: string;
  /** The order in which events were written. */
  number: Generated<number>;
  /** `national`, or the id of a webhook. */
  receiver: string;
  kind: TransmissionKind;
  /** The person or the tube: nothing of one goes before what came earlier. */
  orderKey: string;
  tube: string;
  specimen: OptionalText;
  result: OptionalText;
  /** The day of the event in the installation's zone: the page of the ledger it stands on. */
  day: Day;
  state: TransmissionState;
  attempts: Generated<number>;
  notBefore: Moment;
  createdAt: Moment;
  sentAt: OptionalMoment;
  acknowledgedAt: OptionalMoment;
  /** A code, never a value. */
  lastError: OptionalText;
  /** SHA-256 of the body that was sent last. */
  digest: OptionalText;
  /** Why somebody left it out. */
  note: OptionalText;
  area: string;
  province: string;
}

export interface ReceivedMessageTable {
  id: string;
  kind: string;
  subject: string;
  sequence: number | null;
  body: Json;
  /** Done, kept because nothing here is made of its kind, or early because an earlier one of its subject is missing. */
  state: 'done' | 'kept' | 'early';
  receivedAt: Moment;
}

export interface ReceivedSubjectTable {
  subject: string;
  last: number;
}

/** What one side says of its page of the ledger, and its signature (JWS) over it. */
export type Statement = Reconciliation['ours'];

/** A transmission the two sides do not agree on. */
export type Difference = Reconciliation['differences'][number];

export interface ReconciliationTable {
  id: string;
  day: Day;
  at: Moment;
  ours: Json<Statement>;
  theirs: Json<Statement>;
  equal: boolean;
  differences: Json<Difference[]>;
}

export interface ExchangeKeyTable {
  kid: string;
  sealed: Uint8Array;
  createdAt: Moment;
}

export interface WebhookTable {
  id: string;
  name: string;
  url: string;
  kinds: Json<WebhookKind[]>;
  area: string;
  /** Sealed under the installation's secret. */
  secret: Uint8Array;
  previous: Uint8Array | null;
  previousUntil: MomentOrNull;
  createdBy: string;
  createdAt: Moment;
  endedAt: OptionalMoment;
}
