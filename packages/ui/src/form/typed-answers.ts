import type { Answers, Question } from '@binhan/domain/declaration';

/** What was typed into the controls of a form: one text, or several of a repeated name. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** The name of a question's control. */
export function answerName(question: Pick<Question, 'id'>): string {
  return `answers.${question.id}`;
}

/** The one text typed under a name; empty where there is none. */
export function typedText(typed: Typed, name: string): string {
  const value = typed[name];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}

/** All texts typed under a name. */
export function typedTexts(typed: Typed, name: string): string[] {
  const value = typed[name];
  if (value === undefined || value === '') return [];
  return typeof value === 'string' ? [value] : [...value];
}

/**
 * Answers as far as conditions between questions need them while somebody is still typing; what is wrong stays out.
 * The judgement of what was sent is the reader's, not this one's.
 */
export function provisionalAnswers(questions: readonly Question[], typed: Typed): Answers {
  const answers: Answers = {};
  for (const question of questions) {
    const name = answerName(question);
    const text = typedText(typed, name).trim();
    if (question.kind === 'choices') {
      const chosen = typedTexts(typed, name);
      if (chosen.length > 0) answers[question.id] = chosen.filter((id) => id !== 'none');
    } else if (question.kind === 'number') {
      const number = Number(text.replace(',', '.'));
      if (text !== '' && Number.isFinite(number)) answers[question.id] = number;
    } else if (text !== '') answers[question.id] = text;
  }
  return answers;
}
