/**
 * Every entry this catalogue ships, for whoever loads it into a database. The kinds stand alone at `./forms`,
 * `./diseases`, `./tests`, `./vaccination`, `./gates`, `./tracing`, `./matching`, `./booking`, `./reporting`, `./levels` and
 * `./hotlines`; administrative areas are large and are only at `./areas`.
 */
import type { Entry } from '@binhan/domain/catalog';
import { acceptances } from './acceptance';
import { bookingPolicies } from './booking';
import { diseases } from './diseases';
import { forms } from './forms';
import { entryRules } from './gates';
import { hotlines } from './hotlines';
import { levels } from './levels';
import { matchingPolicies } from './matching';
import { notificationRules, reportRules } from './reporting';
import { levelRules, measures, tracingPolicies } from './tracing';
import {
  causalityClasses,
  notGivenReasons,
  priorityGroups,
  programs,
  reactions,
  screenings,
  vaccinationPolicies,
  vaccines,
} from './vaccination';
import { rejectionReasons, testKits, testReasons, testingPolicies, tests } from './tests';

/** All entries; what is in force on a day and in an area is `entryInForce` of `@binhan/domain/catalog`. */
export const catalogEntries: Entry[] = [
  ...diseases,
  ...forms,
  ...hotlines,
  ...levels,
  ...tests,
  ...testReasons,
  ...testKits,
  ...rejectionReasons,
  ...testingPolicies,
  ...bookingPolicies,
  ...reportRules,
  ...notificationRules,
  ...vaccines,
  ...programs,
  ...priorityGroups,
  ...screenings,
  ...notGivenReasons,
  ...reactions,
  ...causalityClasses,
  ...vaccinationPolicies,
  ...matchingPolicies,
  ...acceptances,
  ...entryRules,
  ...tracingPolicies,
  ...levelRules,
  ...measures,
];
