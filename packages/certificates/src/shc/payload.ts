/** What a SMART Health Card says (spec.smarthealth.cards), as far as it is read here. Personal data. */
export interface HealthCard {
  /** Kinds of credential; `https://smarthealth.cards#health-card` is always among them. */
  types: string[];
  /** Identifier by which the issuer may revoke it. */
  rid?: string;
  fhirVersion?: string;
  /** The person, in the order in which the card has the parts of the name. */
  person?: { family?: string; given: string[]; birthDate?: string };
  immunizations: HealthCardImmunization[];
  observations: HealthCardObservation[];
  /** The whole FHIR bundle, as it came. */
  bundle: unknown;
}

/** A code and the system it belongs to. */
export interface HealthCardCode {
  system: string;
  code: string;
}

/** One dose. */
export interface HealthCardImmunization {
  status?: string;
  vaccine: HealthCardCode[];
  occurredOn?: string;
  lotNumber?: string;
  performer?: string;
}

/** One result of a laboratory. */
export interface HealthCardObservation {
  status?: string;
  test: HealthCardCode[];
  value: HealthCardCode[];
  effectiveAt?: string;
}
