/**
 * Vaccination: products, programs with their schedules and mixing by dates, priority groups, rules of screening, reasons
 * for no dose, reactions and what a dose may have had to do with them, and the rules a province begins with. Rules marked as defaults are no law.
 */
import { childrenPrograms } from './children';
import { covidCampaign } from './covid-campaign';

export { causalityClasses } from './causality';
export { priorityGroups } from './groups';
export { notGivenReasons } from './not-given';
export { vaccinationPolicies } from './policy';
export { reactions } from './reactions';
export { screenings } from './screenings';
export { vaccines } from './vaccines';

/** Every program of the catalogue. */
export const programs = [...covidCampaign, ...childrenPrograms];
