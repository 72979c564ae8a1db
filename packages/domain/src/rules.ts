/**
 * The rules a page needs while somebody types, without a schema and without zod: which questions are asked, in which order
 * a sampler scans, what screening before a dose concludes, and text as people compare and read it aloud. The same
 * functions stand at `./declaration`, `./testing`, `./vaccination` and `./text`; schemas, and what judges with them, only
 * there.
 */
export { askedDetails, askedQuestions, holds } from './declaration/asked';
export { sampled } from './testing/sampling';
export { foldText, foldWords } from './text/fold';
export { type Screened, mayBeGiven, screen } from './vaccination/conclude';
export { readSpokenCode, showSpokenCode, writeSpokenCode } from './text/spoken-code';
export type { Answers } from './declaration/answer';
export type { Condition } from './declaration/condition';
export type { Declarant } from './declaration/declarant';
export type { Form, Question, Section } from './declaration/form';
export type { OpenTube, Sampled, SamplingAnswer, SamplingStep, Scan } from './testing/sampling';
