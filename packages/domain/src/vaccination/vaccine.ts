import { z } from 'zod';
import { LocalizedText } from '../text/language';
import { AgeInMonths, Codes, Key } from './key';

/** How a product stands in a certificate: codes of the EU's value sets (disease, prophylaxis, product, holder). */
export const VaccineCertificateCodes = z.strictObject({
  target: z.string().regex(/^[0-9]{6,18}$/),
  prophylaxis: z.string().min(1).max(30),
  product: z.string().min(1).max(60),
  holder: z.string().min(1).max(60),
});
export type VaccineCertificateCodes = z.infer<typeof VaccineCertificateCodes>;

/**
 * A vaccine product. The period of its entry is that of its approval: outside of it no dose may name it, while doses that
 * name it stay readable.
 */
export const Vaccine = z
  .strictObject({
    /** Its proper name, the same in every language. */
    name: z.string().min(1).max(120),
    /** As slips, registers and people write it. */
    otherNames: z.array(z.string().min(1).max(120)).max(20),
    manufacturer: z.string().min(1).max(200),
    /** Ids of the diseases of the catalogue it protects from. */
    diseases: z.array(Key).min(1).max(10),
    /** CVX, SNOMED CT, EMA; a GTIN (GS1) finds it from the code on its box. */
    codes: Codes,
    dosesPerVial: z.int().min(1).max(100),
    /** Hours an opened vial may be used. */
    openVialHours: z.number().min(0).max(720),
    /** Millilitres of one dose. */
    volume: z.number().positive().max(20),
    route: z.enum(['intramuscular', 'subcutaneous', 'intradermal', 'oral', 'nasal']),
    ages: AgeInMonths,
    /** What is told to whoever got it, beside what is told after any dose. */
    advice: z.exactOptional(LocalizedText),
    /** Absent where doses of it are not certified. */
    certificate: z.exactOptional(VaccineCertificateCodes),
  })
  .meta({ id: 'Vaccine' });
export type Vaccine = z.infer<typeof Vaccine>;
