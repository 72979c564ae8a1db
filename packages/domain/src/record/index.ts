/** What the law asks to be kept about the data itself: who looked, who agreed, who asked for what. */
export { AuditEntry, AuditEffect } from './audit';
export {
  DataRequest,
  DataRequestKind,
  DataRequestState,
  dataRequestTransitions,
  requestClock,
} from './request';
export { ChangeRowState, ChangeSetEvent, ChangeSetState, changeSetTransitions } from './change-set';
export { Claim, ClaimEvent, ClaimKind, ClaimState, claimTransitions } from './claim';
export { MatchEvent, MatchState, matchTransitions } from './merge';
export { answersOf } from './answers-of';
export { Fact, FactEvidence } from './facts';
