import { z } from 'zod';

/** A yes-or-no statement about answers; an unanswered question makes no statement about it true, and its `not` true. */
export type Condition =
  | { question: string; is: string | number | boolean }
  | { question: string; includes: string }
  | { question: string; atLeast: number }
  | { question: string; anySelected: true }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };

const question = z.string().max(64);

/** The grammar of conditions in a form. */
export const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ question, is: z.union([z.string(), z.number(), z.boolean()]) }),
    z.strictObject({ question, includes: z.string() }),
    z.strictObject({ question, atLeast: z.number() }),
    z.strictObject({ question, anySelected: z.literal(true) }),
    z.strictObject({ all: z.array(Condition).min(1) }),
    z.strictObject({ any: z.array(Condition).min(1) }),
    z.strictObject({ not: Condition }),
  ]),
);

/** Whether a condition holds for some answers. `anySelected` means a choice of which at least one is not the "none" option. */
export function holds(condition: Condition, answers: Readonly<Record<string, unknown>>): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, answers));
  if ('any' in condition) return condition.any.some((part) => holds(part, answers));
  if ('not' in condition) return !holds(condition.not, answers);
  const answer = Object.hasOwn(answers, condition.question) ? answers[condition.question] : undefined;
  if (answer === undefined || answer === null) return false;
  if ('is' in condition) return answer === condition.is;
  if ('includes' in condition) return Array.isArray(answer) && answer.includes(condition.includes);
  if ('atLeast' in condition) return typeof answer === 'number' && answer >= condition.atLeast;
  return Array.isArray(answer) && answer.length > 0;
}
