/** The grammar of the catalogue: entries with dates, area and source, and who must agree to a change. */
export { Disease, Hotline, Level, bodies, type EntryBody } from './bodies';
export { Entry, EntryKind, entryInForce, needsSecondPerson } from './entry';
export { Proposal, ProposalState, proposalTransitions } from './proposal';
