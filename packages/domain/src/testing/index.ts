/** What a test is, why somebody is tested, and which outcome of it means what. */
export { Outcome, SpecimenKind, TestKind, TestReason } from './kinds';
