import { controlOf } from '../../routes/entry/typed.ts';
import { ApiError } from '@binhan/client';
import type { Issue } from '@binhan/domain/refusals';
import type { Language } from '@binhan/domain/text';
import type { Typed } from '@binhan/ui';
import { message } from '@binhan/validation';
import { explain } from './refusal.ts';

/** What the answer to a long form says to its page. */
export interface Turn {
  typed: Typed;
  errors: Record<string, string>;
  problem: string;
  /** One for all tries to send this. */
  key: string;
  communes?: { code: string; name: string }[];
}

/** An answer with some of it given. */
export function turn(of: Partial<Turn>): Turn {
  return { typed: {}, errors: {}, problem: '', key: crypto.randomUUID(), ...of };
}

/** The first sentence of each box an issue belongs to; boxes of a person go by their own names. */
export function sentencesOf(issues: readonly Issue[], language: Language): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of issues) {
    const [first] = issue.path;
    const own = first === 'dates' || first === 'exposure';
    errors[own ? issue.path.join('.') : controlOf(issue.path)] ??= message(issue, language);
  }
  return errors;
}

/** What was wrong with a long form that was sent: the boxes keep what was typed. */
export function refusedTurn(
  failure: unknown,
  event: Parameters<typeof explain>[1],
  kept: Pick<Turn, 'typed' | 'key'> & Partial<Turn>,
): Turn {
  const { problem } = explain(failure, event);
  const issues = failure instanceof ApiError && failure.is('invalid_input') ? failure.data.issues : [];
  return turn({ ...kept, problem, errors: sentencesOf(issues, event.locals.language) });
}
