import { z } from 'zod';
import { Id } from '../person/shapes';
import { Instant } from '../time/instant';
import type { OutcomeMeaning, TestKind } from './kinds';

const Key = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);

/**
 * An entered result waits for a second person, a verified one for its release. Nothing that was released is changed or
 * removed: another takes its place, or it is withdrawn, and the chain stays readable.
 */
export const ResultState = z
  .enum(['entered', 'verified', 'released', 'returned', 'replaced', 'withdrawn'])
  .meta({ id: 'ResultState' });
export type ResultState = z.infer<typeof ResultState>;

/** What can happen to a result. */
export const ResultEvent = z
  .enum(['verify', 'return', 'release', 'replace', 'withdraw'])
  .meta({ id: 'ResultEvent' });
export type ResultEvent = z.infer<typeof ResultEvent>;

/** Which state of a result may follow which. */
export const resultTransitions: Record<ResultState, Partial<Record<ResultEvent, ResultState>>> = {
  entered: { verify: 'verified', return: 'returned' },
  verified: { release: 'released', return: 'returned' },
  released: { replace: 'replaced', withdraw: 'withdrawn' },
  returned: {},
  replaced: {},
  withdrawn: {},
};

/** A cycle threshold of one target. */
export const CycleThreshold = z
  .strictObject({ target: z.string().min(1).max(30), cycles: z.number().min(0).max(60) })
  .meta({ id: 'CycleThreshold' });
export type CycleThreshold = z.infer<typeof CycleThreshold>;

/** What a laboratory found in a tube. */
export const TestResult = z
  .strictObject({
    id: Id,
    outcome: Key,
    cycleThresholds: z.exactOptional(z.array(CycleThreshold).max(10)),
    /** The id of a kit of the catalogue, and the lot on its box. */
    kit: Key,
    lot: z.exactOptional(z.string().min(1).max(40)),
    state: ResultState,
    testedAt: Instant,
    /** The released result whose place this one takes. */
    replaces: z.exactOptional(Id),
  })
  .meta({ id: 'TestResult' });
export type TestResult = z.infer<typeof TestResult>;

/** How many people must agree before a result leaves the laboratory, whoever entered it included. */
export function personsNeeded(
  { verifiers }: Pick<TestKind, 'verifiers'>,
  { means, corrects }: { means: OutcomeMeaning; corrects: boolean },
): number {
  const byMeaning = {
    detected: verifiers.detected,
    'not-detected': verifiers.notDetected,
    undecided: verifiers.undecided,
    // It did not work: everybody is called in again, which nobody must agree to.
    'take-again': 1,
  }[means];
  return corrects ? Math.max(byMeaning, verifiers.corrected) : byMeaning;
}

/** The state a result begins in: where one person is enough, whoever entered it has verified it. */
export function enteredState(needed: number): ResultState {
  return needed > 1 ? 'entered' : 'verified';
}
