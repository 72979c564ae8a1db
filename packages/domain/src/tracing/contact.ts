import { z } from 'zod';
import { Id } from '../person/shapes';
import { DateOnly } from '../time/date';
import { Instant } from '../time/instant';
import { Exposure } from './exposure';

/**
 * A contact is new until somebody spoke with the person; then it is followed up until its last day, unless the person is
 * lost, nothing has to be done, or the case turned out to be none.
 */
export const ContactState = z
  .enum(['new', 'in-follow-up', 'completed', 'lost', 'cancelled', 'not-needed'])
  .meta({ id: 'ContactState' });
export type ContactState = z.infer<typeof ContactState>;

/** What can happen to a contact. */
export const ContactEvent = z
  .enum(['follow', 'complete', 'lose', 'cancel', 'dismiss', 'restart'])
  .meta({ id: 'ContactEvent' });
export type ContactEvent = z.infer<typeof ContactEvent>;

/** Which state of a contact may follow which. What was cancelled with its case begins again when the case does. */
export const contactTransitions: Record<ContactState, Partial<Record<ContactEvent, ContactState>>> = {
  new: { follow: 'in-follow-up', lose: 'lost', cancel: 'cancelled', dismiss: 'not-needed' },
  'in-follow-up': { complete: 'completed', lose: 'lost', cancel: 'cancelled', dismiss: 'not-needed' },
  completed: {},
  lost: { follow: 'in-follow-up', cancel: 'cancelled', dismiss: 'not-needed' },
  cancelled: { restart: 'new' },
  'not-needed': { restart: 'new', cancel: 'cancelled' },
};

/** The states in which a contact is somebody's work. */
export const liveContactStates = ['new', 'in-follow-up', 'lost'] as const satisfies readonly ContactState[];

/** An edge of a chain: who may have infected whom, when and where. */
export const Contact = z
  .strictObject({
    id: Id,
    /** The case it goes back to. */
    case: Id,
    /** The person who may have infected, and the one who may have been. */
    from: Id,
    to: Id,
    /** 1 where `from` is the case itself. */
    degree: z.int().min(1).max(5),
    state: ContactState,
    /** Longest first. */
    exposures: z.array(Exposure).min(1).max(50),
    /** The day of the last exposure: days are counted from it. */
    lastOn: DateOnly,
    /** The last day of follow-up; absent until a rule was applied. */
    followUntil: z.exactOptional(DateOnly),
    madeAt: Instant,
  })
  .meta({ id: 'Contact' });
export type Contact = z.infer<typeof Contact>;
