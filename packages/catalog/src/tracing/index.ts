/** How diseases are traced, how areas get their level, and what holds at each: dated data with its source. */
export { levelRules } from './levels';
export { measures } from './measures';
export { tracingPolicies } from './policies';
