import { type DateOnly, datePlus, daysBetween } from '../time/date';
import type { CaseDates, CurveDate } from './case';

/** One day of an epidemic curve. */
export interface CurveDay {
  on: DateOnly;
  cases: number;
}

/** Cases by day, each day of the stretch with its count, and how many have no such date or lie outside. */
export function curveOf(
  cases: readonly CaseDates[],
  by: CurveDate,
  stretch: { from: DateOnly; to: DateOnly },
): { days: CurveDay[]; undated: number; outside: number } {
  const length = Math.max(0, daysBetween(stretch.from, stretch.to) + 1);
  const days = Array.from({ length }, (_, day) => ({ on: datePlus(stretch.from, day), cases: 0 }));
  let undated = 0;
  let outside = 0;
  for (const dates of cases) {
    const on = dates[by];
    const day = on === undefined ? undefined : days[daysBetween(stretch.from, on)];
    if (on === undefined) undated += 1;
    else if (day === undefined) outside += 1;
    else day.cases += 1;
  }
  return { days, undated, outside };
}
