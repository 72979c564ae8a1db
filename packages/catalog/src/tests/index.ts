/**
 * Kinds of test, the reasons people are tested for, kits, reasons to reject a tube and the rules of results. A test is data: what it looks for, in which specimen, how it is
 * coded and how many must agree before a result leaves the laboratory. Rules marked as defaults are no law.
 */
export { tests } from './tests';
export { testReasons } from './reasons';
export { testKits } from './kits';
export { rejectionReasons, testingPolicies } from './rules';
