import {
  askedQuestions,
  type Answer,
  type Answers,
  type Form,
  type Question,
} from '@binhan/domain/declaration';
import type { Language } from '@binhan/domain/text';
import { shownDate } from '#lib/dates.ts';

/** The few words that answers need beside those of their form. */
export interface AnswerWords {
  yes: string;
  no: string;
  unknown: string;
  noneOfThese: string;
}

/** The answers to a form as people read them, section by section; a question without an answer keeps its line. */
export function shownAnswers(
  form: Form,
  answers: Answers,
  language: Language,
  words: AnswerWords,
): { title: string; rows: { key: string; value: string[] }[] }[] {
  const asked = new Set(askedQuestions(form, answers).map(({ id }) => id));
  return form.sections.flatMap((section) => {
    const rows = section.questions
      .filter(({ id }) => asked.has(id))
      .map((question) => ({
        key: question.label[language],
        value: shownAnswer(question, answers[question.id], language, words),
      }));
    return rows.length === 0 ? [] : [{ title: section.title[language], rows }];
  });
}

function shownAnswer(
  question: Question,
  answer: Answer | undefined,
  language: Language,
  words: AnswerWords,
): string[] {
  if (answer === undefined) return [];
  if (Array.isArray(answer) && answer.length === 0) return [words.noneOfThese];
  const values = (Array.isArray(answer) ? answer : [answer]).map(String);
  switch (question.kind) {
    case 'yes-no':
      return values.map((value) => (value === 'yes' ? words.yes : value === 'no' ? words.no : words.unknown));
    case 'choice':
    case 'choices':
      return values.map((value) => question.options.find(({ id }) => id === value)?.label[language] ?? value);
    case 'number':
      return values.map((value) => (question.unit === undefined ? value : `${value} ${question.unit}`));
    case 'date':
      return values.map(shownDate);
    case 'text':
      return values;
  }
}
