import { z } from 'zod';
import { type Instant, isBefore } from '../time/instant';

/** Where a unit stands with a report: its time is not over, it came in time, it came late, or it is missing. */
export const ReportStanding = z.enum(['open', 'in-time', 'late', 'missing']).meta({ id: 'ReportStanding' });
export type ReportStanding = z.infer<typeof ReportStanding>;

/** The standing of a report that is due at a moment and was first sent at another, or not yet. */
export function reportStanding(
  { dueAt, sentAt }: { dueAt: Instant; sentAt?: Instant | undefined },
  now: Instant,
): ReportStanding {
  if (sentAt !== undefined) return isBefore(dueAt, sentAt) ? 'late' : 'in-time';
  return isBefore(dueAt, now) ? 'missing' : 'open';
}
