import type { Budget } from '../limits/rate-limit';

/**
 * How many people an account of staff may look up in an hour beside its own work. A desk, a laboratory or a tracer who does
 * what waits for them never gets there; whoever goes through names does.
 */
export const lookBudget: Budget = { points: 120, seconds: 3600 };

/** Rows of a list that count as one look: a row shows less than a record. */
const ROWS_OF_A_LOOK = 10;

/** What a look at some people counts. */
export function pointsOf(people: number): number {
  return people <= 1 ? people : Math.ceil(people / ROWS_OF_A_LOOK);
}
