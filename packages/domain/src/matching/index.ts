/**
 * Whether two records are one person's: names as Vietnamese are written and mistyped, births of which a part is known,
 * numbers that followed one another. For imports, registrations and the list of doubtful pairs. Pure: what is stored, and
 * what becomes of a merge, is the server's.
 */
export { MatchRecord } from './record';
export {
  BirthAgreement,
  ListFinding,
  type MatchCode,
  MatchField,
  MatchKind,
  NameAgreement,
  NumberAgreement,
  ValueAgreement,
  matchKinds,
} from './agreement';
export { MatchingPolicy, initialMatchingPolicy } from './policy';
export { MatchComparison, MatchReason, MatchVerdict, comparePeople } from './compare';
export { type PreparedPerson, blockingKeys, prepare } from './prepare';
export type { BlockingKey, BlockingKeyKind } from './keys';
export {
  type Match,
  type MatchCandidate,
  type MatchOptions,
  type Matcher,
  createMatcher,
  matchPeople,
} from './match-people';
