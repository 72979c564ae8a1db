import type { Condition } from './condition';

/** The questions a condition looks at, each once. */
export function questionsOf(condition: Condition): string[] {
  if ('all' in condition) return [...new Set(condition.all.flatMap(questionsOf))];
  if ('any' in condition) return [...new Set(condition.any.flatMap(questionsOf))];
  return 'not' in condition ? questionsOf(condition.not) : [condition.question];
}
