/**
 * Invented people in households, and a second list of them with the mistakes of 2022 and the truth beside it: for
 * whoever measures how well people are found again. None of them exists.
 */
export { inventPopulation, type Inhabitant, type PopulationOptions } from './population';
export {
  mistakenList,
  registerOf,
  twoLists,
  type MistakenListOptions,
  type MistakenRow,
} from './mistaken-list';
export { mistakes, type MistakeKind } from './mistakes';
