/**
 * The HTTP API as plain data. `contract` holds it; `openapi()` is its manual. The client's run time needs only
 * `@binhan/contract/routes`, which has no schemas.
 */
export { contract } from './contract';
export { endpoint, json, page, paging, file, stream, done } from './endpoint';
export type { Access, Endpoint, Example, Output } from './endpoint';
export type { Contract, FileBody, InputOf, ItemOf, OutputOf, ReceivedOf } from './types';
export { everywhere, statuses } from './statuses';
export { openapi } from './openapi';
export { Problem } from './problem';
export { DeskBooking, OwnBooking, Waiting } from './bookings';
export { Destination, IssuedCertificate, Showing, ShowingItem, WalletItem } from './certificates';
export { ClaimDetail, ClaimRow, OwnClaim } from './claims';
export { ConflictRow } from './conflicts';
export {
  HeldCount,
  HeldKind,
  MatchDetail,
  MatchParty,
  MatchRow,
  MatchedPerson,
  Merge,
  StayedRow,
} from './matches';
export { DoseChoices, RecordLine, RecordOfPerson } from './doses';
export { Issuer } from './issuers';
export { PhoneHolder } from './phones';
export { Caller } from './logins';
export { DoseFile } from './dose-files';
export { PlaceFile } from './place-files';
export { ContactFile, ContactFileRow, RowChoice, RowMatch } from './contact-files';
export { ChangeRow, ChangeSet } from './imports';
export { ListProgress, ListedPerson, PeopleList } from './lists';
export { CustodyStep, LabResult, LabTube } from './laboratory';
export { DeskSpecimen, OwnResult } from './results';
export { Expected, SampledPerson, SiteTube, Ticket } from './tubes';
export { Completeness, FiguresRow, OwnReport, ReportingUnit } from './reports';
export { GateDevice, GatePack } from './gates';
export { PublicJwk, QrPublicKey } from './keys';
export { OwnFollowUp } from './quarantines';
export {
  AreaLevel,
  CaseDetail,
  CasePlace,
  CaseRow,
  Chain,
  ContactDetail,
  ContactRow,
  DiaryDay,
  QuarantineDetail,
  QuarantineRow,
  TraceOutcome,
  TracedDisease,
  TracingStep,
  WarningRow,
} from './tracing-shapes';
export { NotificationDetail, NotificationRow } from './notifications';
export { Shift, ShiftEntry } from './shifts';
export { Reconciliation, SignedSum, Transmission, TransmissionKind, TransmissionState } from './exchange';
export { Webhook, WebhookKind } from './webhooks';
export { NamedGroup, OpenProgram } from './programs';
export {
  Before,
  DueDose,
  NextInvited,
  OwnRegistration,
  RegistrationDetail,
  RegistrationEntry,
  RegistrationRow,
} from './registration-shapes';
export { OpenSession, SessionAtSite } from './sessions';
export { OwnActor, OwnPerson } from './people';
export { DeclarationRow, Receipt } from './declarations';
export { Guard, PlaceHour, Visit } from './places';
export { RequestRow } from './records';
export { AuditLine, Integrator, StaffMember } from './staff';
export { LookStop } from './look-stops';
export { UsableLot, VisitStage, Visitor } from './visits';
export { LotNotice, LotStock, OnTheWay, SessionStock, ShownMove } from './stock';
export { CallOutcome, LotDetail, LotRow, LotTask } from './lots';
export { AdverseEventDetail, AdverseEventRow, FollowedDose, UnservedVisit } from './reaction-shapes';
