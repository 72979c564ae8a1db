import { z } from 'zod';
import { LocalizedText } from '../text/language';

const Key = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);
const Codes = z.array(z.strictObject({ system: z.url(), value: z.string() }));

/** What is taken from a person: a nasopharyngeal swab, blood. */
export const SpecimenKind = z
  .strictObject({ id: Key, name: LocalizedText, codes: Codes })
  .meta({ id: 'SpecimenKind' });
export type SpecimenKind = z.infer<typeof SpecimenKind>;

/** What the product does with an outcome. */
export const OutcomeMeaning = z
  .enum(['detected', 'not-detected', 'undecided', 'take-again'])
  .meta({ id: 'OutcomeMeaning' });
export type OutcomeMeaning = z.infer<typeof OutcomeMeaning>;

/** Why several people's specimens may share a tube, and of how many people at most. */
export const PoolReason = z
  .strictObject({ id: Key, name: LocalizedText, most: z.int().min(2).max(20) })
  .meta({ id: 'PoolReason' });
export type PoolReason = z.infer<typeof PoolReason>;

/**
 * An outcome a test may have. `means` is what the product does with it: a detected one may open a case, one that asks for
 * another specimen calls the person in again. The words are what people read.
 */
export const Outcome = z
  .strictObject({
    id: Key,
    name: LocalizedText,
    means: OutcomeMeaning,
    codes: Codes,
    /** What the person is told to do, in plain words. */
    advice: LocalizedText,
  })
  .meta({ id: 'Outcome' });
export type Outcome = z.infer<typeof Outcome>;

/** A control of a test: a specimen of which one knows beforehand what must be found in it. */
export const ControlKind = z
  .strictObject({ id: Key, name: LocalizedText, expects: OutcomeMeaning })
  .meta({ id: 'ControlKind' });
export type ControlKind = z.infer<typeof ControlKind>;

/** Which controls go with a test, and what a laboratory may not release without them. */
export const ControlRule = z
  .strictObject({
    kinds: z.array(ControlKind).min(1).max(6),
    /** Hours before or after a test within which a control speaks for it. */
    withinHours: z.int().min(1).max(168),
    /** Whether a result waits until there is a control of each kind; one that failed holds it back in any case. */
    required: z.boolean(),
  })
  .meta({ id: 'ControlRule' });
export type ControlRule = z.infer<typeof ControlRule>;

/** How a result of a test is certified, in the codes of the EU's value sets. */
export const CertificateRule = z
  .strictObject({
    /** Type of test (LOINC) and disease or agent (SNOMED CT). */
    type: z.string().regex(/^[A-Za-z0-9-]{1,30}$/),
    target: z.string().regex(/^[0-9]{6,18}$/),
    /** Hours from the specimen for which a certificate holds. */
    hours: z.int().min(1).max(8760),
    /** Of a test that tells who recovered: from which day and until which day after the specimen. Absent where it does not. */
    recovery: z.exactOptional(
      z
        .strictObject({ fromDays: z.int().min(0).max(365), untilDays: z.int().min(1).max(3660) })
        .refine(({ fromDays, untilDays }) => fromDays < untilDays, { path: ['untilDays'] }),
    ),
  })
  .meta({ id: 'CertificateRule' });
export type CertificateRule = z.infer<typeof CertificateRule>;

/** A kind of test as dated data: what it looks for, in what, how, and the rules of its laboratory. */
export const TestKind = z
  .strictObject({
    name: LocalizedText,
    /** The id of a disease of the catalogue. */
    disease: Key,
    /** Codes of the observation (LOINC) and of the method. */
    codes: Codes,
    specimens: z.array(SpecimenKind).min(1).max(20),
    outcomes: z.array(Outcome).min(2).max(10),
    /** Whether a cycle threshold is reported with the outcome. */
    cycleThreshold: z.boolean(),
    /** Why specimens may share a tube; absent where each person has a tube alone. */
    pools: z.exactOptional(z.array(PoolReason).min(1).max(10)),
    /** Quality control samples that go with it; absent where the kit has its control inside, as a rapid test. */
    controls: z.exactOptional(ControlRule),
    /** Absent where results are not certified. */
    certificate: z.exactOptional(CertificateRule),
    /** How many people must agree before a result of a meaning is released. */
    verifiers: z.strictObject({
      detected: z.int().min(1).max(2),
      notDetected: z.int().min(1).max(2),
      undecided: z.int().min(1).max(2),
      /** Of a result that takes the place of a released one, whatever it says. */
      corrected: z.int().min(1).max(2),
    }),
    /** Hours from the specimen to the result that people are told to expect. */
    turnaroundHours: z.int().min(0).max(720),
    /** What a person is told to do before they come and to bring. */
    prepare: LocalizedText,
  })
  .meta({ id: 'TestKind' });
export type TestKind = z.infer<typeof TestKind>;

/** Why somebody is tested: the target groups of the ministry's and the province's plans. */
export const TestReason = z
  .strictObject({
    name: LocalizedText,
    /** Whether people choose it by themselves when they register. */
    chosenByPeople: z.boolean(),
    /** Whether somebody with this reason may be in a pooled tube. */
    mayPool: z.boolean(),
  })
  .meta({ id: 'TestReason' });
export type TestReason = z.infer<typeof TestReason>;
