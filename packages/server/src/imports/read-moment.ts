import type { Instant } from '@binhan/domain/time';

/** A moment in local time: as a sheet gives it, or as people write it (`24/11/2026 14:05`, `24/11/2026`). */
export function readMoment(text: string, offset: number): Instant | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
  const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ ,]+(\d{1,2})[:hg](\d{2})(?::(\d{2}))?)?$/.exec(
    text,
  );
  const parts =
    iso?.slice(1) ??
    (written === null ? undefined : [written[3], written[2], written[1], ...written.slice(4)]);
  if (parts === undefined) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map((part) =>
    Number(part ?? 0),
  );
  const at = new Date(Date.UTC(year, month - 1, day, hour, minute, second) - offset * 60_000);
  const local = new Date(at.getTime() + offset * 60_000);
  const whole = local.getUTCMonth() === month - 1 && local.getUTCDate() === day && hour < 24 && minute < 60;
  return whole ? at.toISOString() : undefined;
}

/** Minutes by which a zone is ahead of UTC at a moment. */
export function offsetOf(timeZone: string, at: Date): number {
  const name = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d{2}):(\d{2})/.exec(name ?? '') ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
