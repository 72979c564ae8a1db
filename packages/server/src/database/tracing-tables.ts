import type {
  CaseClass,
  CaseEvent,
  CaseOutcome,
  CaseState,
  ContactEvent,
  ContactState,
  ExposureBasis,
  MaskUse,
  QuarantineEvent,
  QuarantineKind,
  QuarantineState,
  WarningState,
} from '@binhan/domain/tracing';
import type { Generated } from 'kysely';
import type { Day, Json, Moment, OptionalMoment } from './columns';

export interface TracedCaseTable {
  id: string;
  number: Generated<number>;
  person: string;
  disease: string;
  class: CaseClass;
  state: CaseState;
  outcome: CaseOutcome | null;
  onsetOn: Day | null;
  sampledOn: Day | null;
  resultOn: Day | null;
  reportedOn: Day;
  result: string | null;
  area: string;
  province: string;
  openedAt: Moment;
  /** Nothing where a released result opened it. */
  openedBy: string | null;
  endedAt: OptionalMoment;
  /** The day on which the person recovered or died. */
  endedOn: Day | null;
  changedAt: Moment;
}

export interface CaseStepTable {
  number: Generated<number>;
  tracedCase: string;
  event: CaseEvent | 'open' | 'trace' | 'change';
  at: Moment;
  by: string | null;
  note: string | null;
}

export interface ContactTable {
  id: string;
  number: Generated<number>;
  tracedCase: string;
  fromPerson: string;
  toPerson: string;
  degree: number;
  state: ContactState;
  lastOn: Day;
  /** The rule that was applied, and until when it asks something. */
  rule: string | null;
  followUntil: Day | null;
  diaryUntil: Day | null;
  /** The account whose work it is. */
  assignee: string | null;
  reachBy: Moment;
  madeAt: Moment;
  madeBy: string | null;
  endedAt: OptionalMoment;
  changedAt: Moment;
  area: string | null;
  province: string;
}

export interface ContactStepTable {
  number: Generated<number>;
  contact: string;
  event: ContactEvent | 'make' | 'assign' | 'move' | 'note';
  at: Moment;
  by: string | null;
  note: string | null;
}

export interface ExposureTable {
  id: string;
  contact: string;
  basis: ExposureBasis;
  fromAt: Moment;
  toAt: Moment;
  place: string | null;
  vehicle: string | null;
  meeting: string | null;
  metres: number | null;
  mask: MaskUse | null;
  madeAt: Moment;
}

export interface ContactTestTable {
  contact: string;
  dueOn: Day;
  test: string;
}

export interface QuarantineTable {
  id: string;
  number: Generated<number>;
  person: string;
  contact: string | null;
  kind: QuarantineKind;
  state: QuarantineState;
  beginsOn: Day;
  endsOn: Day;
  rule: string;
  source: string;
  /** The facility, or nothing where it is at home. */
  whereabouts: string | null;
  area: string | null;
  province: string;
  orderedAt: Moment;
  orderedBy: string | null;
  endedAt: OptionalMoment;
  changedAt: Moment;
}

export interface QuarantineStepTable {
  number: Generated<number>;
  quarantine: string;
  event: QuarantineEvent | 'order';
  at: Moment;
  by: string | null;
  note: string | null;
  /** The end it had before it was extended. */
  endsOn: Day | null;
}

export interface DiaryEntryTable {
  person: string;
  saidOn: Day;
  form: string;
  formVersion: number;
  answers: Json;
  flagged: boolean;
  saidAt: Moment;
  saidBy: string | null;
}

export interface JourneyTable {
  declaration: string;
  person: string;
  /** The number as it is compared: capitals and digits only. */
  vehicle: string;
  kind: string | null;
  seat: string | null;
  travelledOn: Day;
}

export interface WarningTable {
  id: string;
  number: Generated<number>;
  tracedCase: string;
  state: WarningState;
  /** For how many people it was drafted. */
  people: number;
  draftedAt: Moment;
  draftedBy: string;
  decidedAt: OptionalMoment;
  decidedBy: string | null;
  stoppedAt: OptionalMoment;
  recalledAt: OptionalMoment;
  /** When the last message of it left. */
  finishedAt: OptionalMoment;
  note: string | null;
  area: string;
  province: string;
}

export interface WarnedStretchTable {
  warning: string;
  place: string;
  fromAt: Moment;
  toAt: Moment;
}

export interface WarnedPersonTable {
  warning: string;
  person: string;
  /** Where and on which day; never with whom. */
  place: string;
  onDay: Day;
  toldAt: OptionalMoment;
  recalledAt: OptionalMoment;
  readAt: OptionalMoment;
}

export interface AreaFigureTable {
  area: string;
  province: string;
  asOf: Day;
  population: number;
  coverage: number | null;
  treatmentReady: boolean | null;
  saidAt: Moment;
  saidBy: string;
}

export interface AreaLevelTable {
  id: string;
  number: Generated<number>;
  area: string;
  province: string;
  disease: string;
  rank: number;
  /** What the rules proposed then, and on which figures. */
  proposed: number | null;
  rate: number | null;
  figures: Json | null;
  rulesSource: string | null;
  holdsFrom: Moment;
  decidedAt: Moment;
  decidedBy: string;
  note: string | null;
}

export interface GateDeviceTable {
  id: string;
  /** The account that keeps it. */
  login: string;
  place: string;
  gate: string;
  name: string;
  madeAt: Moment;
  seenAt: Moment;
  /** When it took along what it decides by. */
  packedAt: OptionalMoment;
  stoppedAt: OptionalMoment;
  stoppedBy: string | null;
  /** When it said that it emptied itself. */
  wipedAt: OptionalMoment;
}
