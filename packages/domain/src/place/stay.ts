import { z } from 'zod';
import { Id } from '../person/shapes';
import { type Instant as InstantType, Instant, instantPlus } from '../time/instant';

/** A stay ends by itself after so many hours: the bound that keeps tracing a range scan. */
export const MAX_STAY_HOURS = 12;

/** Which way somebody passed a gate. */
export const Direction = z.enum(['in', 'out']).meta({ id: 'Direction' });
export type Direction = z.infer<typeof Direction>;

/** Who held the scanner: the visitor reading the poster, or a guard reading the visitor's code, card or number. */
export const ScanMethod = z.enum(['poster', 'guard']).meta({ id: 'ScanMethod' });
export type ScanMethod = z.infer<typeof ScanMethod>;

/** One person in one place; `leftAt` is absent while the stay is open. At most one open stay per person and place. */
export const Stay = z
  .strictObject({
    id: Id,
    place: Id,
    gate: Id,
    person: Id,
    enteredAt: Instant,
    leftAt: z.exactOptional(Instant),
    method: ScanMethod,
  })
  .meta({ id: 'Stay' });
export type Stay = z.infer<typeof Stay>;

/** The moment at which a stay ends if nobody records a leave. */
export function leftAtLatest(enteredAt: InstantType): InstantType {
  return instantPlus(enteredAt, MAX_STAY_HOURS);
}
