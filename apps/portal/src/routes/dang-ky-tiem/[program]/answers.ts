import type { Answers, Form } from '@binhan/domain/declaration';
import { askedQuestions } from '@binhan/domain/rules';
import { provisionalAnswers, type Typed } from '@binhan/ui';

/** What `group` holds where somebody is in none. */
export const NO_GROUP = 'khong';

/** The answers to what is asked; what was answered before another answer made it needless stays out. */
export function answersOf(typed: Typed, form: Form): Answers {
  const questions = form.sections.flatMap((section) => section.questions);
  const answers = provisionalAnswers(questions, typed);
  const asked = new Set(askedQuestions(form, answers).map(({ id }) => id));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => asked.has(id)));
}
