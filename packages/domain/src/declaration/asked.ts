import type { Answers } from './answer';
import type { Condition } from './condition';
import type { Declarant } from './declarant';
import type { Form, Question } from './form';

/**
 * Whether a condition holds for some answers. `anySelected` means a choice of which at least one is not the "none" option,
 * `selected` that so many or more are chosen.
 */
export function holds(condition: Condition, answers: Readonly<Record<string, unknown>>): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, answers));
  if ('any' in condition) return condition.any.some((part) => holds(part, answers));
  if ('not' in condition) return !holds(condition.not, answers);
  const answer = Object.hasOwn(answers, condition.question) ? answers[condition.question] : undefined;
  if (answer === undefined || answer === null) return false;
  if ('is' in condition) return answer === condition.is;
  if ('includes' in condition) return Array.isArray(answer) && answer.includes(condition.includes);
  if ('atLeast' in condition) return typeof answer === 'number' && answer >= condition.atLeast;
  if ('above' in condition) return typeof answer === 'number' && answer > condition.above;
  if ('below' in condition) return typeof answer === 'number' && answer < condition.below;
  return Array.isArray(answer) && answer.length >= ('selected' in condition ? condition.selected : 1);
}

/** The questions of a form that these answers call for, in their order. */
export function askedQuestions(form: Pick<Form, 'sections'>, answers: Answers): Question[] {
  return form.sections
    .flatMap((section) => section.questions)
    .filter((question) => question.when === undefined || holds(question.when, answers));
}

/**
 * Which details of a person a form asks when it is typed by somebody: whoever declares for another may be declaring for
 * someone without a telephone, so that only one's own declaration can require one.
 */
export function askedDetails(form: Pick<Form, 'person'>, declarant: Declarant): Form['person'] {
  const { person } = form;
  return declarant !== 'self' && person.phone === 'required' ? { ...person, phone: 'optional' } : person;
}
