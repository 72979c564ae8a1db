import { type Instant, instantPlus } from '../time/instant';

/** Spans of equal length with equal seats. */
export interface SlotPlan {
  from: Instant;
  until: Instant;
  minutes: number;
  capacity: number;
}

/** The slots of a plan, one after another; what is left at the end is too short to be one. */
export function planSlots({ from, until, minutes }: SlotPlan): { from: Instant; until: Instant }[] {
  const slots: { from: Instant; until: Instant }[] = [];
  for (let begin = from; ;) {
    const end = instantPlus(begin, minutes / 60);
    if (end > until) return slots;
    slots.push({ from: begin, until: end });
    begin = end;
  }
}

/**
 * How many seats of a slot may be booked: what is not kept for walk-ins, and so many percent more because some do not
 * come. Rounded down, so that neither rule ever takes a seat from the other.
 */
export function bookableSeats(
  capacity: number,
  { walkInShare, overBooking }: { walkInShare: number; overBooking: number },
): number {
  return Math.floor((capacity * (100 - walkInShare) * (100 + overBooking)) / 10_000);
}
