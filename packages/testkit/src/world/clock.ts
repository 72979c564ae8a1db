import { type Instant, instantPlus } from '@binhan/domain/time';

/** A clock that stands still until told to move. */
export interface TestClock {
  now(): Instant;
  /** Moves forward by hours (may be a fraction). */
  advance(hours: number): void;
  set(instant: Instant): void;
}

/** A clock that starts at a moment. */
export function createClock(start: Instant): TestClock {
  let now = start;
  return {
    now: () => now,
    advance: (hours) => {
      now = instantPlus(now, hours);
    },
    set: (instant) => {
      now = instant;
    },
  };
}
