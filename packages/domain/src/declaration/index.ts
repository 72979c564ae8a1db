/**
 * Health declarations: the grammar of forms, what an answer to one must be, and what follows from the answers.
 * A form is data of the catalogue; nothing here names a question.
 */
export { Consent, ConsentText, Form, Option, Question, RedFlag, Section, type QuestionKind } from './form';
export { Condition } from './condition';
export { questionsOf } from './named';
export { askedDetails, askedQuestions, holds } from './asked';
export { Answer, Answers } from './answer';
export { checkAnswers, type AnswerIssue, type AnswerIssueCode } from './answers';
export { Declarant } from './declarant';
export { Declaration, DeclarationInput, DeclarationState, declarationTransitions } from './declaration';
export { asksWho, isValidAt, redFlags, validUntil } from './conclusions';
