import type { TestingFigures } from '@binhan/domain/reporting';

/** The counts of figures, in the order people read them. */
export const counts = ['tubes', 'single', 'pooled', 'people', 'pending', 'rejected'] as const;
/** The counts of one test. */
export const testCounts = [
  'tubes',
  'positive',
  'positivePools',
  'negative',
  'undecided',
  'takeAgain',
] as const;
/** The time to the result. */
export const times = ['median', 'ninth', 'inTime'] as const;

/** One figure as the records give it now, beside what was sent. */
export type Compared = {
  now: number | undefined;
  sent: number | undefined;
  changed: boolean;
} & (
  | { of: 'counts'; what: (typeof counts)[number] }
  | { of: 'test'; test: string; what: (typeof testCounts)[number] }
  | { of: 'times'; what: (typeof times)[number] }
);

/** Every figure of a report as it is now, beside what was sent where something was; counts of a test that are nothing in both are left out. */
export function compared(now: TestingFigures, sent?: TestingFigures): Compared[] {
  const beside = (a: number | undefined, b: number | undefined) => ({
    now: a,
    sent: b,
    changed: sent !== undefined && a !== b,
  });
  const tests = [...new Set([now, sent].flatMap((one) => (one?.found ?? []).map(({ test }) => test)))];
  const foundBy = (figures: TestingFigures | undefined, test: string) =>
    figures?.found.find((one) => one.test === test);
  return [
    ...counts.map((what) => ({ of: 'counts' as const, what, ...beside(now[what], sent?.[what]) })),
    ...tests.toSorted().flatMap((test) =>
      testCounts.flatMap((what) => {
        const [a, b] = [foundBy(now, test)?.[what] ?? 0, sent && (foundBy(sent, test)?.[what] ?? 0)];
        const nothing = what !== 'tubes' && what !== 'positive' && a === 0 && (b ?? 0) === 0;
        return nothing ? [] : [{ of: 'test' as const, test, what, ...beside(a, b) }];
      }),
    ),
    ...(now.turnaround === undefined && sent?.turnaround === undefined
      ? []
      : times.map((what) => ({
          of: 'times' as const,
          what,
          ...beside(now.turnaround?.[what], sent?.turnaround?.[what]),
        }))),
  ];
}
