import type { Issue } from '../refusals';
import { DateOnly } from '../time/date';
import type { Answer, Answers } from './answer';
import { askedQuestions } from './asked';
import type { Form, Question } from './form';

/** What may be wrong with an answer, as codes with a sentence in the locales. */
export type AnswerIssueCode =
  | 'not_asked'
  | 'required'
  | 'not_an_option'
  | 'not_text'
  | 'too_long'
  | 'not_a_number'
  | 'out_of_range'
  | 'not_a_date';

/** An issue of an answer; its path is `answers` and the id of the question. */
export type AnswerIssue = Issue & { code: AnswerIssueCode };

/** What keeps answers from being a complete answer to a form; empty where nothing does. */
export function checkAnswers(form: Form, answers: Answers): AnswerIssue[] {
  const asked = askedQuestions(form, answers);
  const known = new Set(asked.map((question) => question.id));
  const strangers = Object.keys(answers)
    .filter((id) => !known.has(id))
    .map((id): AnswerIssue => ({ code: 'not_asked', path: ['answers', id] }));
  return [...strangers, ...asked.flatMap((question) => checkAnswer(question, given(answers, question.id)))];
}

// A question may be called `constructor`; only what the answers themselves hold is an answer.
function given(answers: Answers, id: string): Answer | undefined {
  return Object.hasOwn(answers, id) ? answers[id] : undefined;
}

function checkAnswer(question: Question, answer: Answer | undefined): AnswerIssue[] {
  const path = ['answers', question.id];
  if (answer === undefined || answer === '') return question.required ? [{ code: 'required', path }] : [];
  const wrong = (code: AnswerIssueCode, data?: NonNullable<Issue['data']>): AnswerIssue[] => [
    data === undefined ? { code, path } : { code, path, data },
  ];
  switch (question.kind) {
    case 'yes-no':
      return answer === 'yes' || answer === 'no' || (answer === 'unknown' && question.unknown === true)
        ? []
        : wrong('not_an_option');
    case 'choice':
      return question.options.some((option) => option.id === answer) ? [] : wrong('not_an_option');
    case 'choices':
      return Array.isArray(answer) &&
        new Set(answer).size === answer.length &&
        answer.every((id) => question.options.some((option) => option.id === id))
        ? []
        : wrong('not_an_option');
    case 'text':
      if (typeof answer !== 'string') return wrong('not_text');
      return answer.length <= question.maxLength ? [] : wrong('too_long', { limit: question.maxLength });
    case 'number':
      if (typeof answer !== 'number') return wrong('not_a_number');
      return answer >= question.min && answer <= question.max
        ? []
        : wrong('out_of_range', { min: question.min, max: question.max });
    case 'date':
      return DateOnly.safeParse(answer).success ? [] : wrong('not_a_date');
  }
}
