import { given } from '#lib/fields.ts';
import type { CaseDates } from '@binhan/domain/tracing';
import { typedText, type Typed } from '@binhan/ui';

/** The days of a case in the order in which they come about. */
export const caseDays = ['onsetOn', 'sampledOn', 'resultOn', 'reportedOn'] as const;

/** The days of a case as they were typed; what is no day is refused by the API. */
export function readCaseDates(data: FormData): Partial<CaseDates> {
  const dates: Record<string, string> = {};
  for (const day of caseDays) {
    const typed = given(data, `dates.${day}`)[`dates.${day}`];
    if (typed !== undefined) dates[day] = typed;
  }
  return dates;
}

/** Dates as a form shows them. */
export function typedDates(dates: CaseDates): Typed {
  return Object.fromEntries(caseDays.map((day) => [`dates.${day}`, dates[day] ?? '']));
}

/** What stands in the box of a day. */
export function dateBox(typed: Typed, day: (typeof caseDays)[number]): string {
  return typedText(typed, `dates.${day}`);
}
