import type { Answers } from '../declaration/answer';
import type { DateOnly } from '../time/date';
import { daysBetween } from '../time/days';
import type { Instant } from '../time/instant';
import type { Fact, FactEvidence } from './facts';

/**
 * Facts as conditions name them:
 * `declaration` (`valid`, `ran-out`, `none`), `red-flag` and `quarantine` (`yes`), and for each disease or test
 * `doses:<disease>` (count), `days-since-first-dose:`, `days-since-dose:` (the last one), `days-since-series:` (since the
 * basic series was complete), `days-since-recovery:<disease>`, `hours-since-negative:<test>`. What is not known is absent.
 * Of several facts the most doses count, the earliest first dose and series, else the newest date. Facts whose evidence is
 * not accepted are left out.
 */
export function answersOf(
  facts: readonly Fact[],
  at: { now: Instant; today: DateOnly },
  accepted: readonly FactEvidence[],
): Answers {
  const answers: Answers = {};
  const keep = (better: (a: number, b: number) => number, key: string, value: number) => {
    const known = answers[key];
    answers[key] = typeof known === 'number' ? better(known, value) : value;
  };
  const days = (since: DateOnly) => daysBetween(since, at.today);
  for (const fact of facts) {
    if ('evidence' in fact && !accepted.includes(fact.evidence)) continue;
    if (fact.kind === 'declaration') answers[fact.kind] = fact.state;
    else if (fact.kind === 'red-flag' || fact.kind === 'quarantine') answers[fact.kind] = 'yes';
    else if (fact.kind === 'doses') {
      keep(Math.max, `doses:${fact.disease}`, fact.count);
      keep(Math.max, `days-since-first-dose:${fact.disease}`, days(fact.firstOn));
      keep(Math.min, `days-since-dose:${fact.disease}`, days(fact.lastOn));
      if (fact.completeOn !== undefined)
        keep(Math.max, `days-since-series:${fact.disease}`, days(fact.completeOn));
    } else if (fact.kind === 'recovery') {
      keep(Math.min, `days-since-recovery:${fact.disease}`, days(fact.on));
    } else {
      const hours = (Date.parse(at.now) - Date.parse(fact.sampledAt)) / 3_600_000;
      keep(Math.min, `hours-since-negative:${fact.test}`, hours);
    }
  }
  return answers;
}
