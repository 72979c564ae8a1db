/** Places with a poster, their gates, and the stays of people in them. */
export { Gate, Place, PlaceKind, PlaceState, placeTransitions } from './place';
export { type PosterText, posterTextRefusal } from './poster-text';
export { Direction, MAX_STAY_HOURS, ScanMethod, Stay, leftAtLatest } from './stay';
export { EntryColour, EntryOutcome, EntryRemedy, EntryRule, EntryRules } from './entry-rules';
export { type EntryConclusion, type EntrySituation, decideEntry, factsAsked } from './decide-entry';
export { gateDecision, gateDecisionForAll, type SourcedEntryRules } from './decision';
export { type PartialDecision, type UnknownFacts, partialDecision, unknownAtGate } from './decide-unknown';
export { GateDecision } from './gate-decision';
