import { z } from 'zod';
import { Id } from '../person/shapes';
import { type Refusal, refuse } from '../refusals';
import { Instant, instantPlus } from '../time/instant';

/**
 * A held seat waits for its form; a booked one for its day; who arrived waits for their turn; who was served is done.
 * Whoever lets the hold run out, cancels or does not come gives the seat back.
 */
export const BookingState = z
  .enum(['held', 'booked', 'arrived', 'done', 'cancelled', 'expired', 'missed'])
  .meta({ id: 'BookingState' });
export type BookingState = z.infer<typeof BookingState>;

/** What can happen to a booking. */
export const BookingEvent = z
  .enum(['book', 'arrive', 'serve', 'cancel', 'expire', 'miss'])
  .meta({ id: 'BookingEvent' });
export type BookingEvent = z.infer<typeof BookingEvent>;

/** Which state of a booking may follow which. Who missed it and comes later the same day is let in. */
export const bookingTransitions: Record<BookingState, Partial<Record<BookingEvent, BookingState>>> = {
  held: { book: 'booked', cancel: 'cancelled', expire: 'expired' },
  booked: { arrive: 'arrived', cancel: 'cancelled', miss: 'missed' },
  arrived: { serve: 'done', cancel: 'cancelled' },
  done: {},
  cancelled: {},
  expired: {},
  missed: { arrive: 'arrived' },
};

/** The states in which a person has a seat; at most one such booking per person and offer. */
export const liveBookingStates = ['held', 'booked', 'arrived'] as const satisfies readonly BookingState[];

/** A seat of a slot for one person. */
export const Booking = z
  .strictObject({
    id: Id,
    person: Id,
    session: Id,
    slot: Id,
    state: BookingState,
    /** What the person says or shows at the desk. */
    code: z.string(),
    from: Instant,
    until: Instant,
    /** While held: when the hold runs out. */
    heldUntil: z.exactOptional(Instant),
    /** From arrival on: the number that is called. */
    queueNumber: z.exactOptional(z.int().min(1)),
  })
  .meta({ id: 'Booking' });
export type Booking = z.infer<typeof Booking>;

/** Why a person may not change or cancel a booking by themselves now, if so. */
export function changeRefusal(
  booking: Pick<Booking, 'state' | 'from'>,
  { changeUntilHours }: { changeUntilHours: number },
  now: Instant,
): Refusal<'wrong_state'> | undefined {
  if (booking.state === 'held') return undefined;
  if (booking.state !== 'booked') return refuse('wrong_state', { state: booking.state });
  return now <= instantPlus(booking.from, -changeUntilHours)
    ? undefined
    : refuse('wrong_state', { state: 'too-late' });
}
