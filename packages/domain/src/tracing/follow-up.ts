import type { Answers } from '../declaration/answer';
import { holds } from '../declaration/asked';
import { type DateOnly, datePlus } from '../time/date';
import type { FollowUpRule, TracingPolicy } from './policy';
import type { QuarantineKind } from './quarantine';

/** What is asked of a contact, with its days. */
export interface FollowUpPlan {
  rule: FollowUpRule;
  quarantine: { kind: QuarantineKind; from: DateOnly; to: DateOnly }[];
  tests: { on: DateOnly; test: string }[];
  /** The last day on which somebody says how they are; absent where nobody is asked. */
  diaryUntil?: DateOnly;
  /** The last day of all. */
  until: DateOnly;
}

/**
 * What follows for a contact of a degree by the first rule that holds of its person's facts; undefined where none does,
 * so that nothing is asked. Days are counted from the last contact, which is day 0.
 */
export function planFollowUp(
  { followUp }: Pick<TracingPolicy, 'followUp'>,
  contact: { degree: number; lastOn: DateOnly },
  facts: Answers,
): FollowUpPlan | undefined {
  const rule = followUp.find(
    ({ degrees, when }) => degrees.includes(contact.degree) && (when === undefined || holds(when, facts)),
  );
  if (rule === undefined) return undefined;
  const { lastOn } = contact;
  let from = lastOn;
  const quarantine = rule.quarantine.map(({ kind, days }) => {
    const stretch = { kind, from, to: datePlus(from, days) };
    from = stretch.to;
    return stretch;
  });
  const diaryUntil = rule.diaryDays === 0 ? undefined : datePlus(lastOn, rule.diaryDays);
  const tests = rule.tests.map(({ day, test }) => ({ on: datePlus(lastOn, day), test }));
  const days = [
    lastOn,
    ...quarantine.map(({ to }) => to),
    ...tests.map(({ on }) => on),
    diaryUntil ?? lastOn,
  ];
  return {
    rule,
    quarantine,
    tests,
    ...(diaryUntil === undefined ? {} : { diaryUntil }),
    until: days.toSorted().at(-1) ?? lastOn,
  };
}
