import { type Instant, instantPlus } from '@binhan/domain/time';

/** Days after the last change for which contacts, diaries and quarantines are kept: configured, not law. */
const FOLLOW_UP_DAYS = 90;
/** Days for which an ended case is kept: rules of entry and follow-up look at a recovery for half a year and longer. */
const CASE_DAYS = 365;

/** The moments before which what was followed up, and cases that ended, are erased. */
export function tracingKeptSince(now: Instant): { followUps: Instant; cases: Instant } {
  return { followUps: instantPlus(now, -FOLLOW_UP_DAYS * 24), cases: instantPlus(now, -CASE_DAYS * 24) };
}
