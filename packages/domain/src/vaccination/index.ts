/**
 * Vaccination: programs and products as data, registration, screening, doses and the record they make, stock, and what is
 * seen afterwards.
 */
export {
  AdverseEvent,
  AdverseEventEvent,
  AdverseEventFacts,
  AdverseEventInput,
  AdverseEventState,
  EventOutcome,
  PregnancyAtDose,
  Reaction,
  Seriousness,
  ToldEvent,
  ToldFacts,
  adverseEventTransitions,
  isSerious,
} from './adverse-event';
export { CausalityClass } from './causality';
export { NotCertified, notCertified } from './certifiable';
export { type ComparedDose, ConflictKind, DoseConflict, findConflicts } from './conflicts';
export { BodySite, Dose, DoseEvent, DoseFacts, DoseState, LotNumber, doseTransitions } from './dose';
export { DoseFinding, judgeDose } from './findings';
export { EvidenceGrade, isAsStrong } from './grade';
export { AgeInMonths } from './key';
export { NextAction, NotGivenReason } from './not-given';
export { VaccinationPolicy } from './policy';
export { DoseCertificateRule, DoseInterval, DoseType, PriorityGroup, Program, ScheduleStep } from './program';
export {
  PartOfDay,
  Registration,
  RegistrationEvent,
  RegistrationInput,
  RegistrationState,
  liveRegistrationStates,
  registrationTransitions,
} from './registration';
export {
  type DoseChoice,
  type GivenDose,
  type NextDose,
  type ScheduledPerson,
  grownOn,
  inOrder,
  nextDose,
  outgrownOn,
  seriesDoses,
} from './schedule';
export { type Screened, mayBeGiven, screen } from './conclude';
export { asForm, checkScreening } from './screen';
export { ScreeningConclusion, ScreeningRule, ScreeningRules } from './screening';
export {
  Lot,
  LotEvent,
  LotPause,
  LotState,
  StockMove,
  StockMoveKind,
  type StockBalance,
  balanceOf,
  lotAfter,
  lotTransitions,
} from './stock';
export { Vaccine, VaccineCertificateCodes } from './vaccine';
