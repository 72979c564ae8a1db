import { type Instant, instantPlus } from '@binhan/domain/time';

/** Days a tube with its people and results is kept: as records of outpatients are, ten years; configured, to be confirmed by a province. */
export const RESULT_RETENTION_DAYS = 3653;

/** The moment from which on tubes are kept. */
export function resultsKeptSince(now: Instant): Instant {
  return instantPlus(now, -RESULT_RETENTION_DAYS * 24);
}
