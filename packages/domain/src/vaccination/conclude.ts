import type { Answers } from '../declaration/answer';
import { holds } from '../declaration/asked';
import { conclusionsByGravity } from './gravity';
import type { ScreeningConclusion, ScreeningRule, ScreeningRules } from './screening';

/** What screening concluded, and from which rules, in their order. */
export interface Screened {
  conclusion: ScreeningConclusion;
  because: ScreeningRule[];
}

/** What answers conclude for a product: the gravest of the rules that hold; where none holds, the dose may be given. */
export function screen(rules: Pick<ScreeningRules, 'rules'>, answers: Answers, vaccine: string): Screened {
  const because = rules.rules.filter(
    ({ when, vaccines }) => (vaccines === undefined || vaccines.includes(vaccine)) && holds(when, answers),
  );
  const gravest = Math.max(0, ...because.map(({ conclusion }) => conclusionsByGravity.indexOf(conclusion)));
  return { conclusion: conclusionsByGravity[gravest] ?? 'eligible', because };
}

/** Whether a dose may be given: a caution only once a doctor cleared it. */
export function mayBeGiven(conclusion: ScreeningConclusion, cleared: boolean): boolean {
  return conclusion === 'eligible' || (conclusion === 'caution' && cleared);
}
