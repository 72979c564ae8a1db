import type { Instant } from '@binhan/domain/time';

/** When a shift begins and ends, and how many it is for, as typed; or what is wrong, by the name of the box. */
export function readShift(
  { from, until, count }: { from: string; until: string; count: string },
  day: string,
): { from: Instant; until: Instant; count: number } | { wrong: ('from' | 'until' | 'count')[] } {
  const begin = momentOf(day, from);
  const end = momentOf(day, until);
  const number = /^\d{1,2}$/.test(count) ? Number(count) : 0;
  const wrong = [
    ...(begin === undefined ? (['from'] as const) : []),
    ...(end === undefined ? (['until'] as const) : []),
    ...(number < 1 || number > 60 ? (['count'] as const) : []),
  ];
  if (begin === undefined || end === undefined || wrong.length > 0) return { wrong };
  // A shift over midnight ends on the next day.
  const later = end > begin ? end : new Date(Date.parse(end) + 86_400_000).toISOString();
  return { from: begin, until: later, count: number };
}

/** An hour of a day in Viet Nam, which has one zone and no summer time. */
function momentOf(day: string, typed: string): Instant | undefined {
  const [, hour, minute] = /^(\d{1,2})[:hg.](\d{2})$/.exec(typed.trim()) ?? [];
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59)
    return undefined;
  return new Date(`${day}T${hour.padStart(2, '0')}:${minute}:00+07:00`).toISOString();
}
