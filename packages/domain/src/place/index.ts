/** Places with a poster, their gates, and the stays of people in them. */
export { Gate, Place, PlaceKind, PlaceState, placeTransitions } from './place';
export { type PosterText, posterTextRefusal } from './poster-text';
export { Direction, MAX_STAY_HOURS, ScanMethod, Stay, leftAtLatest } from './stay';
export { gateDecision, GateDecision, type GateFacts } from './decision';
