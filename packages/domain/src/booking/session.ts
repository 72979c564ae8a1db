import { z } from 'zod';
import { Id } from '../person/shapes';
import { DateOnly } from '../time/date';
import { Instant } from '../time/instant';

/** A draft is seen by staff only; an open session takes bookings; a closed one keeps them and takes no more. */
export const SessionState = z.enum(['draft', 'open', 'closed', 'cancelled']).meta({ id: 'SessionState' });
export type SessionState = z.infer<typeof SessionState>;

/** What can happen to a session. */
export const SessionEvent = z.enum(['open', 'close', 'cancel']).meta({ id: 'SessionEvent' });
export type SessionEvent = z.infer<typeof SessionEvent>;

/** Which state of a session may follow which. */
export const sessionTransitions: Record<SessionState, Partial<Record<SessionEvent, SessionState>>> = {
  draft: { open: 'open', cancel: 'cancelled' },
  open: { close: 'closed', cancel: 'cancelled' },
  closed: { open: 'open', cancel: 'cancelled' },
  cancelled: {},
};

/** A span of a session with seats of its own. `free` counts what can be booked now; walk-in seats are not among them. */
export const Slot = z
  .strictObject({
    id: Id,
    from: Instant,
    until: Instant,
    /** People the team can serve in this span. */
    capacity: z.int().min(1).max(5000),
    free: z.int().min(0),
  })
  .meta({ id: 'Slot' });
export type Slot = z.infer<typeof Slot>;

/** One day at one site at which one thing is offered. */
export const Session = z
  .strictObject({
    id: Id,
    /** The place where it is held. */
    site: Id,
    /** What is offered: the id of a test of the catalogue. */
    offer: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/),
    on: DateOnly,
    state: SessionState,
    /** Percent of each slot's seats kept for people who come without a booking. */
    walkInShare: z.int().min(0).max(100),
    /** Percent booked above the seats, because some do not come. */
    overBooking: z.int().min(0).max(100),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof Session>;
