import { type DateOnly, datePlus } from '../time/date';
import type { CaseDates } from './case';
import type { TracingPolicy } from './policy';

/** From a day until a day, both inclusive, and the day it was reckoned from. */
export interface InfectiousWindow {
  from: DateOnly;
  to: DateOnly;
  /** Which date the rule took: symptoms where they are known, else the specimen, else the report. */
  by: 'onset' | 'sample' | 'report';
}

/** When a case may have infected others, by the rule of its disease. */
export function infectiousWindow(
  { infectious }: Pick<TracingPolicy, 'infectious'>,
  { onsetOn, sampledOn, reportedOn }: CaseDates,
): InfectiousWindow {
  if (onsetOn !== undefined) {
    const { before, after } = infectious.fromOnset;
    return { from: datePlus(onsetOn, -before), to: datePlus(onsetOn, after), by: 'onset' };
  }
  const { before, after } = infectious.fromSample;
  const day = sampledOn ?? reportedOn;
  return {
    from: datePlus(day, -before),
    to: datePlus(day, after),
    by: sampledOn === undefined ? 'report' : 'sample',
  };
}
