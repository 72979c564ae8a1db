import type { BookingPolicy } from '@binhan/domain/booking';
import type { TestingPolicy } from '@binhan/domain/testing';

/** The rules of booking that are one number each. */
export const policyNumbers = [
  'holdMinutes',
  'standbyHoldMinutes',
  'changeUntilHours',
  'missedAfterMinutes',
] as const satisfies readonly (keyof BookingPolicy)[];

/** The rules of sampling and results; each is one number. */
export const testingNumbers = [
  'undoSeconds',
  'oldAfterHours',
  'linkDays',
  'triesPerAddress',
  'triesPerLink',
] as const satisfies readonly (keyof TestingPolicy)[];
