/**
 * The rules a page needs while somebody types, without a schema and without zod: which questions are asked, in which order
 * a sampler scans, what screening before a dose concludes, what a gate decides, and text as people compare and read it
 * aloud. The same functions stand at `./declaration`, `./testing`, `./vaccination`, `./place`, `./record` and `./text`;
 * schemas, and what judges with them, only there.
 */
export { askedDetails, askedQuestions, holds } from './declaration/asked';
export { shortenedName } from './person/name';
export { sampled } from './testing/sampling';
export { gateDecision, type SourcedEntryRules } from './place/decision';
export { type PartialDecision, partialDecision, unknownAtGate } from './place/decide-unknown';
export { answersOf } from './record/answers-of';
export { foldText, foldWords } from './text/fold';
export { type Screened, mayBeGiven, screen } from './vaccination/conclude';
export { readSpokenCode, showSpokenCode, writeSpokenCode } from './text/spoken-code';
export type { Answers } from './declaration/answer';
export type { Condition } from './declaration/condition';
export type { Declarant } from './declaration/declarant';
export type { Form, Question, Section } from './declaration/form';
export type { EntryRules } from './place/entry-rules';
export type { GateDecision } from './place/gate-decision';
export type { Fact, FactEvidence } from './record/facts';
export type { OpenTube, Sampled, SamplingAnswer, SamplingStep, Scan } from './testing/sampling';
