/**
 * Instants, dates and dates of which only a part is known, for everyone who stores or compares them.
 * Nothing here reads a clock: the moment is always an argument.
 */
export { Instant, instantPlus, isBefore } from './instant';
export {
  DateOnly,
  PartialDate,
  PeriodOfDates,
  dateIn,
  datePlus,
  daysBetween,
  isInForce,
  latestOf,
  monthsPlus,
  yearOf,
} from './date';
