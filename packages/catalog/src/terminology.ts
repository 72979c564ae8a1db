/** A code of ICD-10 (WHO), the classification that health facilities of Viet Nam report with. */
export function icd10(value: string): { system: string; value: string } {
  return { system: 'http://hl7.org/fhir/sid/icd-10', value };
}

/** A code of SNOMED CT, where a published value set needs it. */
export function snomed(value: string): { system: string; value: string } {
  return { system: 'http://snomed.info/sct', value };
}

/** A code of LOINC: what a laboratory observes. */
export function loinc(value: string): { system: string; value: string } {
  return { system: 'http://loinc.org', value };
}

/** A code of CVX: vaccines administered. */
export function cvx(value: string): { system: string; value: string } {
  return { system: 'http://hl7.org/fhir/sid/cvx', value };
}
