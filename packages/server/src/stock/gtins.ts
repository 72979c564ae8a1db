import type { Vaccine } from '@binhan/domain/vaccination';

/** The system of codes that are printed on boxes (GS1 Digital Link, application identifier 01). */
const GTIN = 'https://id.gs1.org/01';

/** The numbers under which boxes of a product are scanned, as 14 digits. */
export function gtinsOf(codes: Vaccine['codes']): string[] {
  return codes.flatMap(({ system, value }) => (system === GTIN ? [value.padStart(14, '0')] : []));
}
