import { z } from 'zod';
import { Id } from '../person/shapes';
import { Instant } from '../time/instant';

/**
 * A warning is drafted with its counts, released by a second person, and sent; it may be stopped while it is sent, go on,
 * and be recalled, which tells everybody it reached. Nothing of it is removed.
 */
export const WarningState = z
  .enum(['drafted', 'released', 'stopped', 'recalled', 'declined'])
  .meta({ id: 'WarningState' });
export type WarningState = z.infer<typeof WarningState>;

/** What can happen to a warning. */
export const WarningEvent = z
  .enum(['release', 'decline', 'stop', 'resume', 'recall'])
  .meta({ id: 'WarningEvent' });
export type WarningEvent = z.infer<typeof WarningEvent>;

/** Which state of a warning may follow which. */
export const warningTransitions: Record<WarningState, Partial<Record<WarningEvent, WarningState>>> = {
  drafted: { release: 'released', decline: 'declined' },
  released: { stop: 'stopped', recall: 'recalled' },
  stopped: { resume: 'released', recall: 'recalled' },
  recalled: {},
  declined: {},
};

/** A place and the time in which somebody infectious was there. */
export const WarnedStretch = z
  .strictObject({ place: Id, from: Instant, to: Instant })
  .meta({ id: 'WarnedStretch' });
export type WarnedStretch = z.infer<typeof WarnedStretch>;

/** A warning to people who were where a case was. */
export const Warning = z
  .strictObject({
    id: Id,
    case: Id,
    state: WarningState,
    stretches: z.array(WarnedStretch).min(1).max(1000),
    /** People it is for, counted when it was drafted, and how many messages left. */
    people: z.int().min(0),
    sent: z.int().min(0),
    draftedAt: Instant,
    releasedAt: z.exactOptional(Instant),
    recalledAt: z.exactOptional(Instant),
  })
  .meta({ id: 'Warning' });
export type Warning = z.infer<typeof Warning>;
