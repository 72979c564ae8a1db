import type { Completeness } from '@binhan/contract';

/** Reports of some days together, and which part of those whose time is over was sent, and sent in time. */
export interface Rates {
  expected: number;
  sent: number;
  inTime: number;
  /** Whole parts of a hundred, rounded down: 100 is said only where nothing is missing. */
  complete: number;
  timely: number;
}

/** How complete and timely reports were; those whose time is not over and that were not sent count nowhere. */
export function ratesOf(
  days: readonly Pick<Completeness, 'expected' | 'inTime' | 'late' | 'open'>[],
): Rates | undefined {
  const sum = (pick: (day: (typeof days)[number]) => number) =>
    days.reduce((total, day) => total + pick(day), 0);
  const expected = sum((day) => day.expected - day.open);
  if (expected === 0) return undefined;
  const inTime = sum((day) => day.inTime);
  const sent = inTime + sum((day) => day.late);
  const share = (count: number) => Math.floor((count / expected) * 100);
  return { expected, sent, inTime, complete: share(sent), timely: share(inTime) };
}
