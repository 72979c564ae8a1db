import { z } from 'zod';

/**
 * Two records that may be one person's. A person decides; what was merged can be taken apart again, each line going back
 * to where it was.
 */
export const MatchState = z.enum(['open', 'merged', 'different', 'undone']).meta({ id: 'MatchState' });
export type MatchState = z.infer<typeof MatchState>;

/** What can happen to such a pair. */
export const MatchEvent = z.enum(['merge', 'part', 'undo']).meta({ id: 'MatchEvent' });
export type MatchEvent = z.infer<typeof MatchEvent>;

/** Which state of a pair may follow which. Told apart once, it does not come up again. */
export const matchTransitions: Record<MatchState, Partial<Record<MatchEvent, MatchState>>> = {
  open: { merge: 'merged', part: 'different' },
  merged: { undo: 'undone' },
  different: { merge: 'merged' },
  undone: { merge: 'merged' },
};
