import type { DoseState, DoseType, EvidenceGrade } from '@binhan/domain/vaccination';
import type {
  BodySite,
  ConflictKind,
  LotState,
  PartOfDay,
  RegistrationState,
  StockMoveKind,
} from '@binhan/domain/vaccination';
import type { ColumnType, Generated } from 'kysely';
import type { Day, Json, Moment, MomentOrNull, OptionalMoment } from './columns';

export interface RegistrationTable {
  id: string;
  person: string;
  program: string;
  /** An id of the catalogue; nothing where the program has no groups. */
  priorityGroup: string | null;
  /** In which order its group is invited. */
  rank: number;
  state: RegistrationState;
  occupation: string | null;
  workplace: string | null;
  wishedFrom: Day | null;
  wishedPart: PartOfDay | null;
  /** Answers to the program's questions about health. */
  history: Json<unknown>;
  registeredAt: Moment;
  /** The account that registered them: their own, a relative's, staff's; nothing where a file did. */
  registeredBy: string | null;
  invitedAt: OptionalMoment;
  invitedUntil: OptionalMoment;
  /** Where they are invited to. */
  session: string | null;
  note: string | null;
  /** The first day on which the dose they wait for may be given; absent where any day will do. */
  dueOn: ColumnType<Day | null, Day | null | undefined, Day | null>;
  changedAt: Moment;
  area: string | null;
  province: string;
}

/** That somebody was told that a dose is due. */
export interface RecallTable {
  person: string;
  program: string;
  type: DoseType;
  ordinal: number;
  sentAt: Moment;
}

export interface LotTable {
  id: string;
  vaccine: string;
  number: string;
  expiresOn: Day;
  state: LotState;
  note: string | null;
  changedAt: Moment;
}

export interface StockMoveTable {
  number: Generated<number>;
  id: string;
  place: string;
  lot: string;
  kind: StockMoveKind;
  doses: number;
  at: Moment;
  recordedAt: Moment;
  by: string;
  session: string | null;
  /** Where it goes or comes from. */
  otherPlace: string | null;
  /** The sending that an arrival answers. */
  answers: string | null;
  note: string | null;
  area: string;
  province: string;
}

export interface DoseTable {
  id: string;
  number: Generated<number>;
  person: string;
  program: string;
  vaccine: string;
  type: DoseType;
  ordinal: number;
  givenOn: Day;
  givenAt: OptionalMoment;
  lot: string | null;
  lotId: string | null;
  lotExpiresOn: Day | null;
  bodySite: BodySite | null;
  /** The site of ours that gave it. */
  place: string | null;
  whereGiven: string | null;
  country: string | null;
  booking: string | null;
  registration: string | null;
  screenedBy: string | null;
  givenBy: string | null;
  grade: EvidenceGrade;
  state: DoseState;
  /** Where a line that is not ours came from: a change set, a certificate. */
  source: Json<unknown> | null;
  /** The site's signature over what the line says (compact JWS), and the key it was made with. */
  signature: string | null;
  kid: string | null;
  /** A keyed hash of who they were when it was written. */
  holder: string | null;
  replaces: string | null;
  note: string | null;
  recordedAt: Moment;
  recordedBy: string | null;
  endedAt: OptionalMoment;
  endedBy: string | null;
  area: string | null;
  province: string;
}

export interface DoseConflictTable {
  id: string;
  person: string;
  kind: ConflictKind;
  first: string;
  second: string;
  foundAt: Moment;
  decidedAt: MomentOrNull;
  decidedBy: string | null;
  decision: 'first' | 'second' | 'both' | null;
  note: string | null;
  area: string | null;
  province: string;
}
