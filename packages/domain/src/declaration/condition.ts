import { z } from 'zod';

/** A yes-or-no statement about answers; an unanswered question makes no statement about it true, and its `not` true. */
export type Condition =
  | { question: string; is: string | number | boolean }
  | { question: string; includes: string }
  | { question: string; atLeast: number }
  | { question: string; above: number }
  | { question: string; below: number }
  | { question: string; anySelected: true }
  | { question: string; selected: number }
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
    z.strictObject({ question, above: z.number() }),
    z.strictObject({ question, below: z.number() }),
    z.strictObject({ question, anySelected: z.literal(true) }),
    z.strictObject({ question, selected: z.int().min(1).max(100) }),
    z.strictObject({ all: z.array(Condition).min(1) }),
    z.strictObject({ any: z.array(Condition).min(1) }),
    z.strictObject({ not: Condition }),
  ]),
);
