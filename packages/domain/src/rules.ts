/**
 * The rules a page needs while somebody types, without a schema and without zod: which questions are asked, and text as
 * people compare it. The same functions stand at `./declaration` and `./text`; schemas, and what judges with them, only
 * there.
 */
export { askedDetails, askedQuestions, holds } from './declaration/asked';
export { foldText, foldWords } from './text/fold';
export type { Answers } from './declaration/answer';
export type { Condition } from './declaration/condition';
export type { Declarant } from './declaration/declarant';
export type { Form, Question, Section } from './declaration/form';
