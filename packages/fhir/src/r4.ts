/**
 * What of HL7 FHIR R4 (4.0.1) is written here, as types. A test holds them against the whole of the standard.
 */
/** A code of a system. */
export interface Coding {
  system?: string;
  version?: string;
  code?: string;
  display?: string;
}

/** A concept by one code or several. */
export interface CodeableConcept {
  coding?: Coding[];
  text?: string;
}

/** An identifier under its system. */
export interface Identifier {
  extension?: Extension[];
  use?: 'official';
  system?: string;
  value?: string;
}

/** Another resource, by its address or by an identifier. */
export interface Reference {
  reference?: string;
  identifier?: Identifier;
}

/** What the standard has no field for. */
export interface Extension {
  url: string;
  extension?: Extension[];
  valueCode?: string;
  valueCoding?: Coding;
  valueCodeableConcept?: CodeableConcept;
  valueInstant?: string;
  valuePositiveInt?: number;
  valueReference?: Reference;
}

/** What every resource has. */
interface Base<Type extends string> {
  resourceType: Type;
  id: string;
  extension?: Extension[];
  identifier?: Identifier[];
}

/** An address. */
export interface Address {
  extension?: Extension[];
  line?: string[];
  country?: string;
}

/** A person. */
export interface Patient extends Base<'Patient'> {
  name?: { use: 'official'; text: string }[];
  telecom?: { system: 'phone' | 'email'; value: string }[];
  gender?: 'female' | 'male' | 'other' | 'unknown';
  birthDate?: string;
  address?: Address[];
}

/** What was taken of somebody, in what. */
export interface Specimen extends Base<'Specimen'> {
  status: 'available' | 'unsatisfactory' | 'entered-in-error';
  type?: CodeableConcept;
  subject?: Reference;
  parent?: Reference[];
  request?: Reference[];
  collection?: { collectedDateTime: string };
  container: { identifier: Identifier[] }[];
  condition?: CodeableConcept[];
}

/** That somebody is to be tested. */
export interface ServiceRequest extends Base<'ServiceRequest'> {
  status: 'active' | 'completed' | 'revoked' | 'entered-in-error';
  intent: 'order';
  code: CodeableConcept;
  subject: Reference;
  authoredOn?: string;
  reasonCode: CodeableConcept[];
  specimen: Reference[];
}

/** How far a result is: the words reports and observations share. */
export type ReportStatus =
  'registered' | 'preliminary' | 'final' | 'corrected' | 'cancelled' | 'entered-in-error';

/** What is told about a specimen. */
export interface DiagnosticReport extends Base<'DiagnosticReport'> {
  basedOn?: Reference[];
  status: ReportStatus;
  category: CodeableConcept[];
  code: CodeableConcept;
  subject?: Reference;
  effectiveDateTime?: string;
  issued?: string;
  specimen: Reference[];
  result?: Reference[];
  conclusionCode?: CodeableConcept[];
}

/** The kit of a test. */
export interface Device {
  resourceType: 'Device';
  id: string;
  identifier?: Identifier[];
  lotNumber?: string;
}

/** What was found. */
export interface Observation extends Base<'Observation'> {
  contained?: Device[];
  status: ReportStatus;
  category: CodeableConcept[];
  code: CodeableConcept;
  subject?: Reference;
  effectiveDateTime: string;
  issued?: string;
  valueCodeableConcept: CodeableConcept;
  note?: { text: string }[];
  specimen: Reference;
  device?: Reference;
  component?: {
    code: CodeableConcept;
    valueQuantity: { value: number; unit: string; system: string; code: string };
  }[];
}

/** A dose somebody got. */
export interface Immunization extends Base<'Immunization'> {
  status: 'completed' | 'entered-in-error';
  vaccineCode: CodeableConcept;
  patient: Reference;
  occurrenceDateTime: string;
  recorded?: string;
  /** Whether whoever gave it says so. */
  primarySource?: boolean;
  location?: { display: string };
  lotNumber?: string;
  expirationDate?: string;
  site?: CodeableConcept;
  protocolApplied: { series?: string; doseNumberPositiveInt: number }[];
}

/** A resource of a bundle. */
export type FhirResource =
  Patient | Specimen | ServiceRequest | DiagnosticReport | Observation | Immunization;

/** A resource with its address, and what a receiver is asked to do with it. */
export interface BundleEntry {
  fullUrl: string;
  resource: FhirResource;
  request?: { method: 'PUT'; url: string };
}

/** Resources that travel together. */
export interface Bundle {
  resourceType: 'Bundle';
  type: 'transaction' | 'collection';
  entry: BundleEntry[];
}
