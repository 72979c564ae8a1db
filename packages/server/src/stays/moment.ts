import { type Refusal, refuse } from '@binhan/domain/refusals';
import { type Instant, instantPlus } from '@binhan/domain/time';

/** A shift without a network is sent within two days; a clock may be two minutes fast. */
const OLDEST_HOURS = 48;
const FAST_CLOCK_HOURS = 2 / 60;

/** The moment of a scan or of another deed of a shift: as the device says within reason, else now. */
export function scanMoment(
  scannedAt: Instant | undefined,
  now: Instant,
  field = 'scannedAt',
): Instant | Refusal {
  if (scannedAt === undefined) return now;
  const wrong = (code: string) => refuse('invalid_input', { issues: [{ code, path: [field] }] });
  if (scannedAt > instantPlus(now, FAST_CLOCK_HOURS)) return wrong('in_the_future');
  if (scannedAt < instantPlus(now, -OLDEST_HOURS)) return wrong('too_old');
  return scannedAt > now ? now : scannedAt;
}
