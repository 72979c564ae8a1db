/** Cases, contacts and their chains, follow-up, quarantine, warnings, and the levels and measures of areas. */
export {
  Case,
  CaseClass,
  CaseDates,
  CaseEvent,
  CaseOutcome,
  CaseState,
  CurveDate,
  caseTransitions,
} from './case';
export { Contact, ContactEvent, ContactState, contactTransitions, liveContactStates } from './contact';
export { curveOf, type CurveDay } from './curve';
export { degreesAt, type Degree, type DegreeCase, type DegreeContact } from './degree';
export { tasksOf, type ContactTask, type FollowedContact } from './due';
export { Exposure, ExposureBasis, MaskUse } from './exposure';
export { planFollowUp, type FollowUpPlan } from './follow-up';
export { AreaFigures, LevelRules, proposeLevel, type LevelProposal } from './level';
export { Measure } from './measure';
export { FollowUpRule, TracingPolicy } from './policy';
export {
  Quarantine,
  QuarantineEvent,
  QuarantineKind,
  QuarantineState,
  keepsApart,
  quarantineTransitions,
} from './quarantine';
export { WarnedStretch, Warning, WarningEvent, WarningState, warningTransitions } from './warning';
export { infectiousWindow, type InfectiousWindow } from './window';
