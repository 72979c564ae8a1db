/**
 * What an EU Digital COVID Certificate says: schema 1.3.0 of the eHealth Network. Field names are the standard's.
 */

/** The payload. Personal data. */
export interface Hcert {
  /** Version of the schema. */
  ver: string;
  nam: HcertName;
  /** `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or empty, as far as it is known. */
  dob: string;
  v?: HcertVaccination[];
  t?: HcertTest[];
  r?: HcertRecovery[];
}

/** A name, as written and in the letters of machine-readable travel documents; at least one of the latter. */
export interface HcertName {
  fn?: string;
  fnt?: string;
  gn?: string;
  gnt?: string;
}

/** What all three kinds have. */
interface HcertEntry {
  /** Disease or agent targeted. */
  tg: string;
  /** Country, ISO 3166 alpha-2. */
  co: string;
  /** Who issued it, in words. */
  is: string;
  /** The certificate's own identifier (UVCI). */
  ci: string;
}

/** One dose. */
export interface HcertVaccination extends HcertEntry {
  /** Vaccine or prophylaxis, product, holder of the authorisation. */
  vp: string;
  mp: string;
  ma: string;
  /** Number of the dose, and of doses in the series. */
  dn: number;
  sd: number;
  /** Date of the dose. */
  dt: string;
}

/** One test. */
export interface HcertTest extends HcertEntry {
  /** Type of test; name of a NAA test; device of a rapid test. */
  tt: string;
  nm?: string;
  ma?: string;
  /** When the sample was taken. */
  sc: string;
  /** Result. */
  tr: string;
  /** Testing centre. */
  tc?: string;
}

/** One recovery. */
export interface HcertRecovery extends HcertEntry {
  /** First positive test; the certificate's own period. */
  fr: string;
  df: string;
  du: string;
}
