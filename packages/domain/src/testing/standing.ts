import type { OutcomeMeaning } from './kinds';
import type { ResultState } from './result';
import type { TubeState } from './tube';

/** Where somebody's test stands. */
export const stages = [
  'collected',
  'on-the-way',
  'at-laboratory',
  'ready',
  'take-again',
  'discarded',
] as const;
export type Stage = (typeof stages)[number];

/**
 * Why another specimen is needed: the tube was rejected, the test did not work, or several people share a tube in which
 * something was found or that the laboratory cannot judge.
 */
export const takeAgainCauses = ['rejected', 'did-not-work', 'pool-detected', 'pool-undecided'] as const;
export type TakeAgainCause = (typeof takeAgainCauses)[number];

/** Where somebody's test stands, and where they must come again, why. */
export type Standing =
  { stage: Exclude<Stage, 'take-again'> } | { stage: 'take-again'; cause: TakeAgainCause };

/** What is known of a tube for one of the people in it. */
export interface StandingFacts {
  tube: TubeState;
  /** How many people's specimens are in the tube. */
  people: number;
  /** The newest released result, if one stands. */
  released?: { state: Extract<ResultState, 'released'>; means: OutcomeMeaning };
}

/**
 * What one person of a tube is told. A tube that several people share never says "positive" of one of them: each is
 * called in to be tested alone. What nobody released, nobody is told.
 */
export function standingOf({ tube, people, released }: StandingFacts): Standing {
  if (tube === 'discarded') return { stage: 'discarded' };
  if (tube === 'rejected') return { stage: 'take-again', cause: 'rejected' };
  if (released !== undefined) return ofResult(released.means, people > 1);
  if (tube === 'collected') return { stage: 'collected' };
  return { stage: tube === 'sent' ? 'on-the-way' : 'at-laboratory' };
}

function ofResult(means: OutcomeMeaning, pooled: boolean): Standing {
  if (means === 'take-again') return { stage: 'take-again', cause: 'did-not-work' };
  if (pooled && means === 'detected') return { stage: 'take-again', cause: 'pool-detected' };
  if (pooled && means === 'undecided') return { stage: 'take-again', cause: 'pool-undecided' };
  return { stage: 'ready' };
}
