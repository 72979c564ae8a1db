import type {
  AdverseEventEvent,
  AdverseEventFacts,
  AdverseEventState,
  EventOutcome,
  LotEvent,
  NextAction,
  ScreeningConclusion,
  Seriousness,
} from '@binhan/domain/vaccination';
import type { ColumnType, Generated } from 'kysely';
import type { Day, Json, Moment, OptionalMoment } from './columns';

/** A JSON column that may be empty. */
type NullableJson<Value> = ColumnType<Value | null, string | null | undefined, string | null>;

export interface ScreeningTable {
  id: string;
  /** The order in which they came: two may be of one moment. */
  number: Generated<number>;
  booking: string;
  person: string;
  place: string;
  vaccine: string;
  /** The entry of the catalogue whose rules concluded, since when it held and whence it came. */
  rules: string;
  rulesFrom: Day;
  rulesSource: string;
  answers: Json;
  conclusion: ScreeningConclusion;
  /** Ids of the rules that held. */
  because: Json<string[]>;
  /** When it was done, by the device's clock; and when the server heard of it. */
  screenedAt: Moment;
  recordedAt: Moment;
  screenedBy: string;
  clearedAt: OptionalMoment;
  clearedBy: string | null;
  clearNote: string | null;
}

export interface VisitTable {
  booking: string;
  person: string;
  place: string;
  /** Until when they are watched at the site, once a dose was given. */
  observeUntil: OptionalMoment;
  leftAt: OptionalMoment;
  leftNote: string | null;
  /** The reason of the catalogue for which no dose was given, and what was done then. */
  notGiven: string | null;
  next: NextAction | null;
  againOn: Day | null;
  note: string | null;
  endedAt: OptionalMoment;
  endedBy: string | null;
}

export interface AdverseEventTable {
  id: string;
  dose: string;
  person: string;
  place: string | null;
  program: string;
  vaccine: string;
  lot: string | null;
  startedOn: Day;
  reactions: Json<string[]>;
  other: string | null;
  seriousness: Json<Seriousness[]>;
  outcome: EventOutcome;
  state: AdverseEventState;
  serious: boolean;
  /** Whether the person reported it, or whoever acts for them; else a site did. */
  reportedByPerson: boolean;
  reportedAt: Moment;
  dueAt: OptionalMoment;
  notifiedAt: OptionalMoment;
  reference: string | null;
  /** What the reporting form asks beyond what the record says. */
  facts: NullableJson<AdverseEventFacts>;
  /** The class of the catalogue that was last decided. */
  causality: ColumnType<string | null, string | null | undefined, string | null>;
  area: string | null;
  province: string;
}

/** Of an event, what was said before more was put down. */
export interface EventBefore {
  seriousness: Seriousness[];
  outcome: EventOutcome;
  facts: AdverseEventFacts;
}

export interface AdverseEventStepTable {
  number: Generated<number>;
  adverseEvent: string;
  event: AdverseEventEvent | 'report';
  at: Moment;
  by: string | null;
  note: string | null;
  /** The class that was decided in this step. */
  causality: ColumnType<string | null, string | null | undefined, string | null>;
  /** What it said before more was put down. */
  before: NullableJson<EventBefore>;
}

export interface DoseQuestionTable {
  dose: string;
  /** How many days after the dose. */
  day: number;
  askedAt: Moment;
  answeredAt: OptionalMoment;
  fine: boolean | null;
}

export interface LotStepTable {
  number: Generated<number>;
  lot: string;
  event: LotEvent;
  at: Moment;
  by: string;
  note: string;
  /** How many messages went out. */
  told: number;
}

export interface LotNoticeTable {
  id: string;
  lot: string;
  place: string;
  event: LotEvent;
  note: string;
  at: Moment;
  seenAt: OptionalMoment;
  seenBy: string | null;
}

export interface LotPauseTable {
  id: string;
  lot: string;
  /** The site; nothing where it holds at every site of the commune. */
  place: string | null;
  area: string;
  province: string;
  note: string;
  at: Moment;
  by: string;
  endedAt: OptionalMoment;
  endedBy: string | null;
}

export interface LotTaskTable {
  lot: string;
  dose: string;
  /** What came of the last call; nothing until there was one. */
  outcome: 'no-answer' | 'fine' | 'unwell' | null;
  note: string | null;
  madeAt: Moment;
  changedAt: OptionalMoment;
  changedBy: string | null;
}
