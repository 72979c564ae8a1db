import { askedQuestions, type Form } from '@binhan/domain/declaration';
import { provisionalAnswers, type Typed } from '@binhan/ui';

/** Whether the answers call for questions of some sections that their page, without scripts, did not show. */
export function notShownYet(
  form: Form,
  sections: Form['sections'],
  typed: Typed,
  shown: readonly string[],
): boolean {
  const questions = form.sections.flatMap((one) => one.questions);
  return askedQuestions({ ...form, sections }, provisionalAnswers(questions, typed)).some(
    (question) => !shown.includes(question.id),
  );
}
