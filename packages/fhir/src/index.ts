/**
 * Tests, their results and doses to and from HL7 FHIR R4, for whoever exchanges them with laboratories, hospitals and
 * authorities. Pure mapping: no network, no clock. Which ids and codes travel under which URIs is an option.
 */
export { toFhir } from './to-fhir';
export { fromFhir, type FromFhir } from './from-fhir';
export { dosesToFhir } from './write-immunization';
export { dosesFromFhir } from './read-immunization';
export type { FromBundle } from './bundle';
export type { Finding } from './foreign';
export {
  type BundleOptions,
  type DoseFhirOptions,
  type FhirOptions,
  type IdentifierSystems,
  defaultBase,
  identifierSystems,
} from './options';
export type { ExchangedDose, VaccinatedPerson, VaccinationRecord } from './dose-record';
export type { FoundResult, TestedPerson, TestedSpecimen, TestedTube, TestingRecord } from './record';
export type {
  Bundle,
  BundleEntry,
  DiagnosticReport,
  FhirResource,
  Immunization,
  Observation,
  Patient,
  ServiceRequest,
  Specimen,
} from './r4';
