/**
 * Kinds of test and the reasons people are tested for. A test is data: what it looks for, in which specimen, how it is
 * coded and how many must agree before a result leaves the laboratory. Rules marked as defaults are no law.
 */
export { tests } from './tests';
export { testReasons } from './reasons';
