/**
 * Health declarations: the grammar of forms, what an answer to one must be, and what follows from the answers.
 * A form is data of the catalogue; nothing here names a question.
 */
export { Consent, ConsentText, Form, Option, Question, RedFlag, Section, type QuestionKind } from './form';
export { Condition, holds } from './condition';
export {
  Answer,
  Answers,
  askedQuestions,
  checkAnswers,
  type AnswerIssue,
  type AnswerIssueCode,
} from './answers';
export {
  Declaration,
  DeclarationInput,
  DeclarationState,
  declarationTransitions,
  Declarant,
} from './declaration';
export { askedDetails, isValidAt, redFlags, validUntil } from './conclusions';
