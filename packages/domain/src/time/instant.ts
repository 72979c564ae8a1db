import { z } from 'zod';

/** A moment in UTC as ISO 8601 with milliseconds, for example `2026-11-23T01:02:03.000Z`. */
export const Instant = z.iso.datetime({ precision: 3 }).meta({ id: 'Instant' });
export type Instant = z.infer<typeof Instant>;

/** The instant that lies `hours` (may be a fraction or negative) after another. */
export function instantPlus(instant: Instant, hours: number): Instant {
  return new Date(Date.parse(instant) + hours * 3_600_000).toISOString();
}

/** Whether the first instant is earlier than the second. */
export function isBefore(first: Instant, second: Instant): boolean {
  return Date.parse(first) < Date.parse(second);
}
