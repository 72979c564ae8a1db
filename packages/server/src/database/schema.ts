import type { EntryKind, ProposalState } from '@binhan/domain/catalog';
import type { Role } from '@binhan/domain/access';
import type { BookingState, SessionState } from '@binhan/domain/booking';
import type { Declarant, DeclarationState } from '@binhan/domain/declaration';
import type { OrganisationKind, ProxyState, Relationship } from '@binhan/domain/person';
import type { PlaceKind, PlaceState, ScanMethod } from '@binhan/domain/place';
import type {
  AuditEffect,
  ChangeRowState,
  ChangeSetState,
  DataRequestKind,
  DataRequestState,
} from '@binhan/domain/record';
import type { Issue } from '@binhan/domain/refusals';
import type {
  CycleThreshold,
  OutcomeMeaning,
  ResultState,
  TubeEvent,
  TubeState,
} from '@binhan/domain/testing';
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { CertificateKeyTable, CertificateTable } from './certificate-tables';
import type {
  ExchangeKeyTable,
  ReceivedMessageTable,
  ReceivedSubjectTable,
  ReconciliationTable,
  TransmissionTable,
  WebhookTable,
} from './exchange-tables';
import type { Day, Json, Moment, MomentOrNull, OptionalMoment } from './columns';
import type { CertificateIssuerTable, ClaimTable, TrustAnchorTable } from './correction-tables';
import type { ControlSampleTable } from './laboratory-tables';
import type { LookStopTable, LookerAddressTable } from './look-tables';
import type { PersonKeyTable, PersonMatchTable, PersonMergeTable } from './match-tables';
import type {
  NotificationStepTable,
  NotificationTable,
  ReportReminderTable,
  ReportTable,
} from './reporting-tables';
import type { ShiftAccountTable, ShiftTable } from './shift-tables';
import type {
  DoseConflictTable,
  DoseTable,
  LotTable,
  RecallTable,
  RegistrationTable,
  StockMoveTable,
} from './vaccination-tables';
import type {
  AdverseEventStepTable,
  AdverseEventTable,
  DoseQuestionTable,
  LotNoticeTable,
  LotPauseTable,
  LotStepTable,
  LotTaskTable,
  ScreeningTable,
  VisitTable,
} from './visit-tables';
import type {
  AreaFigureTable,
  AreaLevelTable,
  CaseStepTable,
  ContactStepTable,
  ContactTable,
  ContactTestTable,
  DiaryEntryTable,
  ExposureTable,
  GateDeviceTable,
  JourneyTable,
  QuarantineStepTable,
  QuarantineTable,
  TracedCaseTable,
  WarnedPersonTable,
  WarnedStretchTable,
  WarningTable,
} from './tracing-tables';

export interface LoginUserTable {
  id: Generated<string>;
  name: string;
  email: string;
  emailVerified: boolean;
  image: string | null;
  createdAt: Moment;
  updatedAt: Moment;
  phoneNumber: string | null;
  phoneNumberVerified: boolean | null;
  twoFactorEnabled: boolean | null;
}

export interface DeskOpeningTable {
  userId: string;
  until: Moment;
}

export interface LoginSessionTable {
  id: Generated<string>;
  expiresAt: Moment;
  token: string;
  createdAt: Moment;
  updatedAt: Moment;
  userId: string;
}

export interface PersonTable {
  id: string;
  /** A compact key for tables that grow with movements. */
  key: Generated<number>;
  userId: string | null;
  details: Json<unknown> | null;
  /** What a card or code scanned at a gate said of somebody who never declared. */
  scanned: ColumnType<unknown, string | null | undefined, string | null>;
  searchKey: string;
  area: string | null;
  province: string;
  /** The opaque code of the paper card. */
  card: string;
  organisation: string | null;
  createdAt: Moment;
  /** The person with whom this one was joined: whoever asks for this one means that one. */
  mergedInto: Generated<string | null>;
  /** When somebody looked for their like, with the details of now. */
  keyedAt: OptionalMoment;
}

export interface PersonIdentifierTable {
  kind: string;
  /** Keyed hash: the number itself stands only in the details. */
  valueHash: string;
  person: string;
}

export interface ProxyTable {
  id: string;
  actor: string;
  subject: string;
  relationship: Relationship;
  validFrom: Day;
  validUntil: Day | null;
  state: ProxyState;
}

export interface OrganisationTable {
  id: string;
  name: string;
  searchKey: string;
  kind: OrganisationKind;
  area: string;
  province: string;
}

export interface AdoptionTable {
  organisation: string;
  person: string;
  signedInAt: OptionalMoment;
  usedAt: OptionalMoment;
}

export interface AccessGrantTable {
  id: string;
  userId: string;
  role: Role;
  area: string | null;
  place: string | null;
  validFrom: Day;
  validUntil: Day | null;
  /** The moment it ends where a day is too coarse: a shift. */
  endsAt: OptionalMoment;
  givenBy: string | null;
  createdAt: Moment;
}

export interface IntegratorTable {
  id: string;
  name: string;
  keyHash: string;
  origins: Json<string[]> | null;
  area: string;
  validFrom: Day;
  validUntil: Day | null;
}

export interface DeclarationTable {
  id: string;
  person: string;
  form: string;
  formVersion: number;
  details: Json;
  answers: Json;
  declarant: Declarant;
  enteredBy: string | null;
  state: DeclarationState;
  declaredAt: Moment;
  receivedAt: Moment;
  validUntil: Moment;
  redFlags: Json;
  flagged: boolean;
  usedAt: OptionalMoment;
  searchKey: string;
  area: string | null;
  province: string;
  receiptHash: string;
  eraseOn: Day;
}

export interface DeclarationVersionTable {
  declaration: string;
  version: number;
  details: Json;
  answers: Json;
  keptAt: Moment;
}

export interface ConsentTable {
  id: string;
  person: string;
  declaration: string | null;
  form: string;
  purpose: string;
  version: number;
  given: boolean;
  language: string;
  at: Moment;
}

export interface DraftTable {
  codeHash: string;
  content: Uint8Array;
  until: Moment;
}

export interface PlaceTable {
  id: string;
  key: Generated<number>;
  name: string;
  searchKey: string;
  kind: PlaceKind;
  area: string;
  province: string;
  address: string;
  state: PlaceState;
  registeredBy: string;
  registeredAt: Moment;
  /** How many may be inside at once; null where it was not said. */
  capacity: ColumnType<number | null, number | null | undefined, number | null>;
}

export interface GateTable {
  id: string;
  place: string;
  name: string;
  /** The order in which the gates were made. */
  number: Generated<number>;
  createdAt: Moment;
  /** Posters signed before it were withdrawn. */
  postersFrom: OptionalMoment;
}

export interface OpenStayTable {
  placeKey: number;
  personKey: number;
  id: string;
  gate: string;
  enteredAt: Moment;
  receivedAt: Moment;
  method: ScanMethod;
}

export interface StayTable extends OpenStayTable {
  leftAt: Moment;
}

export interface SessionTable {
  id: string;
  place: string;
  offer: string;
  heldOn: Day;
  startsAt: Moment;
  endsAt: Moment;
  state: SessionState;
  walkInShare: number;
  overBooking: number;
  area: string;
  province: string;
  /** The last queue number that was given. */
  called: Generated<number>;
  createdAt: Moment;
}

export interface SlotTable {
  id: string;
  session: string;
  startsAt: Moment;
  endsAt: Moment;
  capacity: number;
  /** How many of them may be booked. */
  seats: number;
}

export interface BookingTable {
  id: string;
  session: string;
  /** Absent for whoever came without a booking. */
  slot: string | null;
  person: string;
  offer: string;
  state: BookingState;
  walkIn: Generated<boolean>;
  code: string;
  reason: string | null;
  heldUntil: MomentOrNull;
  queueNumber: number | null;
  /** The account that made it: who is told. */
  madeBy: string;
  madeAt: Moment;
  changedAt: Moment;
}

export interface BookingReminderTable {
  booking: string;
  hours: number;
  sentAt: Moment;
}

export interface StandByTable {
  /** The order in which people came: two may ask in the same moment. */
  number: Generated<number>;
  session: string;
  person: string;
  since: Moment;
  askedBy: string;
}

export interface TubeTable {
  id: string;
  code: string;
  kind: string;
  specimen: string;
  pool: string | null;
  /** How many people's specimens are in it. */
  people: number;
  state: TubeState;
  place: string;
  session: string | null;
  collectedAt: Moment;
  recordedAt: Moment;
  collectedBy: string;
  /** When a result was promised, and from when on the laboratory is warned of its age. */
  dueAt: Moment;
  oldAt: Moment;
  /** The laboratory that received it. */
  laboratory: string | null;
  receivedAt: MomentOrNull;
  /** What it waits for there: the list of its laboratory without another look. */
  waits: 'test' | 'verification' | 'release' | null;
  rejection: string | null;
  area: string;
  province: string;
}

export interface SpecimenTable {
  id: string;
  tube: string;
  position: number;
  person: string;
  booking: string | null;
  reason: string;
  /** Keyed hash of the code the person keeps. */
  codeHash: string;
  /** Who is told; absent for whoever has only paper. */
  phone: string | null;
  takenAt: Moment;
}

export interface TubeStepTable {
  number: Generated<number>;
  tube: string;
  event: TubeEvent | 'collect';
  at: Moment;
  recordedAt: Moment;
  by: string;
  place: string;
  note: string | null;
}

export interface ResultTable {
  id: string;
  /** The order in which results were entered: two may be in one moment. */
  number: Generated<number>;
  tube: string;
  outcome: string;
  means: OutcomeMeaning;
  cycleThresholds: Json<CycleThreshold[]> | null;
  kit: string;
  lot: string | null;
  state: ResultState;
  personsNeeded: number;
  testedAt: Moment;
  enteredBy: string;
  enteredAt: Moment;
  verifiedBy: string | null;
  verifiedAt: MomentOrNull;
  releasedBy: string | null;
  releasedAt: MomentOrNull;
  replaces: string | null;
  note: string | null;
  endedAt: MomentOrNull;
}

export interface ResultLinkTable {
  tokenHash: string;
  specimen: string;
  madeAt: Moment;
  openedAt: OptionalMoment;
}

export interface RebindTable {
  id: string;
  specimen: string;
  place: string;
  phone: string | null;
  codeHash: string;
  tokenHash: string;
  askedBy: string;
  askedAt: Moment;
  state: 'waiting' | 'approved' | 'refused';
  decidedBy: string | null;
  decidedAt: OptionalMoment;
}

export interface PhoneChangeTable {
  id: string;
  person: string;
  place: string;
  /** The new one; it goes with the row when somebody decides, and after a day. */
  phone: string;
  askedBy: string;
  askedAt: Moment;
}

export interface ChangeSetTable {
  id: string;
  kind: 'results' | 'people' | 'doses' | 'places' | 'contacts';
  /** Whose it is: its place, its case, or whoever sent it. */
  owner: GeneratedAlways<string>;
  place: string | null;
  tracedCase: Generated<string | null>;
  /** Of a list of people: the session they are sent to, and why where a row does not say. */
  session: string | null;
  reason: string | null;
  /** Of a file of doses: the program of rows that name none. */
  program: Generated<string | null>;
  /** Of a file of places: an official of the area sent it, so that they wait for nobody. */
  confirms: Generated<boolean>;
  state: ChangeSetState;
  bytes: number;
  digest: string;
  /** The file as it came. */
  data: Uint8Array | null;
  rows: Generated<number>;
  unknownColumns: Json<string[]>;
  faults: Json<Issue[]>;
  uploadedBy: string;
  uploadedAt: Moment;
  committedBy: string | null;
  committedAt: OptionalMoment;
  /** Until when a process works on it; one that died lets it go. */
  leaseUntil: OptionalMoment;
  area: string;
  province: string;
}

export interface ChangeRowTable {
  changeSet: string;
  number: number;
  state: ChangeRowState;
  cells: Json<Record<string, string>>;
  finding: Json | null;
  issues: Json<Issue[]>;
  /** Of a list of people: what the row became. */
  booking: Generated<string | null>;
  registration: Generated<string | null>;
  madePlace: Generated<string | null>;
  contact: Generated<string | null>;
  /** Of a row that may be somebody known: what is to become of it. */
  choice: Generated<string | null>;
}

export interface CatalogEntryTable {
  id: string;
  kind: EntryKind;
  entryId: string;
  area: string;
  validFrom: Day;
  validUntil: Day | null;
  source: string;
  body: Json;
  createdAt: Moment;
}

export interface CatalogProposalTable {
  id: string;
  kind: EntryKind;
  area: string;
  entry: Json;
  state: ProposalState;
  proposedBy: string;
  proposedAt: Moment;
  decidedBy: string | null;
  decidedAt: OptionalMoment;
}

export interface DataRequestTable {
  id: string;
  person: string;
  kind: DataRequestKind;
  state: DataRequestState;
  note: string | null;
  reply: string | null;
  receivedAt: Moment;
  answerBy: Moment;
  doneBy: Moment;
  doneAt: OptionalMoment;
  proof: Json<Record<string, number>> | null;
  evidence: Uint8Array | null;
  evidenceType: string | null;
}

export interface AuditRowTable {
  id: Generated<number>;
  at: Moment;
  shard: number;
  effect: AuditEffect;
  action: string;
  actor: 'person' | 'staff' | 'integrator' | 'system' | 'anonymous';
  actorId: string | null;
  role: string | null;
  scope: string | null;
  subject: string | null;
  area: string | null;
  province: string | null;
  /** The reason somebody gave, for what needs one (an export). */
  note: string | null;
  requestId: string;
}

export interface AuditSealTable {
  shard: number;
  minute: Moment;
  rows: number;
  hash: string;
  previous: string;
}

export interface OutboxMessageTable {
  id: string;
  channel: 'sms' | 'email';
  recipient: string;
  subject: string | null;
  text: string;
  state: 'waiting' | 'sent' | 'failed';
  attempts: number;
  notBefore: Moment;
  createdAt: Moment;
  sentAt: OptionalMoment;
  lastError: string | null;
}

export interface CodeChallengeTable {
  phoneHash: string;
  seed: string;
  validUntil: Moment;
  attempts: number;
  usedAt: MomentOrNull;
}

export interface RateLimitTable {
  key: string;
  points: number;
  until: Moment;
}

export interface IdempotencyTable {
  keyHash: string;
  bodyHash: string;
  answer: Uint8Array | null;
  status: number | null;
  createdAt: Moment;
}

export interface SigningKeyTable {
  kid: string;
  /** The private key, sealed under the installation's secret. */
  sealed: Uint8Array;
  createdAt: Moment;
  withdrawnAt: OptionalMoment;
}

export interface UsedSecondFactorTable {
  userId: string;
  codeHash: string;
  usedAt: Moment;
}

/** Every table, as Kysely sees it: camel case here, snake case in SQL. */
export interface Database {
  loginUser: LoginUserTable;
  loginSession: LoginSessionTable;
  person: PersonTable;
  personIdentifier: PersonIdentifierTable;
  proxy: ProxyTable;
  organisation: OrganisationTable;
  adoption: AdoptionTable;
  accessGrant: AccessGrantTable;
  integrator: IntegratorTable;
  declaration: DeclarationTable;
  declarationVersion: DeclarationVersionTable;
  consent: ConsentTable;
  draft: DraftTable;
  place: PlaceTable;
  gate: GateTable;
  openStay: OpenStayTable;
  stay: StayTable;
  /** Only where stays are distributed: the same rows, by person. */
  openStayByPerson: OpenStayTable;
  stayByPerson: StayTable;
  session: SessionTable;
  slot: SlotTable;
  shift: ShiftTable;
  shiftAccount: ShiftAccountTable;
  booking: BookingTable;
  bookingReminder: BookingReminderTable;
  standBy: StandByTable;
  tube: TubeTable;
  specimen: SpecimenTable;
  tubeStep: TubeStepTable;
  result: ResultTable;
  resultLink: ResultLinkTable;
  controlSample: ControlSampleTable;
  rebind: RebindTable;
  deskOpening: DeskOpeningTable;
  phoneChange: PhoneChangeTable;
  changeSet: ChangeSetTable;
  changeRow: ChangeRowTable;
  report: ReportTable;
  reportReminder: ReportReminderTable;
  notification: NotificationTable;
  notificationStep: NotificationStepTable;
  catalogEntry: CatalogEntryTable;
  catalogProposal: CatalogProposalTable;
  dataRequest: DataRequestTable;
  auditRow: AuditRowTable;
  auditSeal: AuditSealTable;
  claim: ClaimTable;
  personKey: PersonKeyTable;
  personMatch: PersonMatchTable;
  personMerge: PersonMergeTable;
  certificateIssuer: CertificateIssuerTable;
  trustAnchor: TrustAnchorTable;
  certificateKey: CertificateKeyTable;
  certificate: CertificateTable;
  registration: RegistrationTable;
  recall: RecallTable;
  lot: LotTable;
  stockMove: StockMoveTable;
  dose: DoseTable;
  doseConflict: DoseConflictTable;
  screening: ScreeningTable;
  visit: VisitTable;
  adverseEvent: AdverseEventTable;
  adverseEventStep: AdverseEventStepTable;
  doseQuestion: DoseQuestionTable;
  lotStep: LotStepTable;
  lotNotice: LotNoticeTable;
  lotPause: LotPauseTable;
  lotTask: LotTaskTable;
  lookStop: LookStopTable;
  lookerAddress: LookerAddressTable;
  areaFigure: AreaFigureTable;
  areaLevel: AreaLevelTable;
  caseStep: CaseStepTable;
  contactStep: ContactStepTable;
  contact: ContactTable;
  contactTest: ContactTestTable;
  diaryEntry: DiaryEntryTable;
  exposure: ExposureTable;
  gateDevice: GateDeviceTable;
  journey: JourneyTable;
  quarantineStep: QuarantineStepTable;
  quarantine: QuarantineTable;
  tracedCase: TracedCaseTable;
  warnedPerson: WarnedPersonTable;
  warnedStretch: WarnedStretchTable;
  warning: WarningTable;
  outboxMessage: OutboxMessageTable;
  codeChallenge: CodeChallengeTable;
  rateLimit: RateLimitTable;
  idempotency: IdempotencyTable;
  signingKey: SigningKeyTable;
  usedSecondFactor: UsedSecondFactorTable;
  transmission: TransmissionTable;
  receivedMessage: ReceivedMessageTable;
  receivedSubject: ReceivedSubjectTable;
  reconciliation: ReconciliationTable;
  exchangeKey: ExchangeKeyTable;
  webhook: WebhookTable;
}
