import { z } from 'zod';
import { ConsentText } from '../declaration/form';
import { LocalizedText } from '../text/language';
import { EvidenceGrade } from './grade';
import { AgeInMonths, Key } from './key';

/**
 * What a dose is in its schedule: of the basic series, additional to it for those it protects too little, or a booster
 * (Vietnamese `cơ bản`, `bổ sung`, `nhắc lại`).
 */
export const DoseType = z.enum(['basic', 'additional', 'booster']).meta({ id: 'DoseType' });
export type DoseType = z.infer<typeof DoseType>;

/** Which products may follow which, and after how many days. What no interval names may not follow. */
export const DoseInterval = z
  .strictObject({
    /** Products of the dose before. */
    after: z.array(Key).min(1).max(30),
    /** Products that may be given now. */
    vaccines: z.array(Key).min(1).max(30),
    minDays: z.int().min(0).max(3660),
    /** From when on people are called. */
    recommendedDays: z.int().min(0).max(3660),
  })
  .meta({ id: 'DoseInterval' });
export type DoseInterval = z.infer<typeof DoseInterval>;

/** One step of a schedule. The ordinal counts within its type. */
export const ScheduleStep = z
  .strictObject({
    type: DoseType,
    ordinal: z.int().min(1).max(20),
    /** Narrower than the program's; absent where it has none of its own. */
    ages: z.exactOptional(AgeInMonths),
    /** Only for people of these priority groups. */
    groups: z.exactOptional(z.array(Key).min(1).max(50)),
    /** Empty for a first dose alone. */
    intervals: z.array(DoseInterval).max(60),
  })
  .meta({ id: 'ScheduleStep' });
export type ScheduleStep = z.infer<typeof ScheduleStep>;

/** How doses of a program are certified. */
export const DoseCertificateRule = z
  .strictObject({
    /** Which evidence is good enough. */
    grades: z.array(EvidenceGrade).min(1).max(5),
    /** Months for which one holds (Decision 5772/QĐ-BYT: 12). */
    months: z.int().min(1).max(120),
    /** Days before its end from which a new one is issued; both then hold. */
    overlapDays: z.int().min(1).max(180),
  })
  .meta({ id: 'DoseCertificateRule' });
export type DoseCertificateRule = z.infer<typeof DoseCertificateRule>;

/** A vaccination program as dated data: for whom, with what, in which order, by which rules. */
export const Program = z
  .strictObject({
    name: LocalizedText,
    /** In a sentence for people: what it is for. */
    about: LocalizedText,
    disease: Key,
    /** Expanded immunization (`tcmr`), voluntary (`dich-vu`) or a campaign (`chien-dich`). */
    kind: z.enum(['expanded', 'voluntary', 'campaign']),
    vaccines: z.array(Key).min(1).max(30),
    ages: AgeInMonths,
    /** Below this age in months another person registers, agrees and comes along. */
    guardianUntil: z.exactOptional(z.int().min(1).max(240)),
    /** Doses of the basic series, by the product it began with. */
    series: z.array(z.strictObject({ vaccines: z.array(Key).min(1), doses: z.int().min(1).max(10) })).min(1),
    steps: z.array(ScheduleStep).min(1).max(30),
    /** Whether anybody registered may book, or only those who are invited, group by group. */
    admission: z.enum(['open', 'invited']),
    /** In which order groups are invited; those of one rank together. Absent: by registration alone. */
    groups: z.exactOptional(z.array(z.strictObject({ group: Key, rank: z.int().min(1).max(99) })).max(50)),
    /** The id of the rules of screening. */
    screening: Key,
    consents: z.array(ConsentText).min(1).max(10),
    /** What a person is told to do before they come and to bring. */
    prepare: LocalizedText,
    /** What is told after a dose. */
    afterwards: LocalizedText,
    /** Minutes of observation at the site. */
    observationMinutes: z.int().min(0).max(240),
    /** Days after a dose on which people are asked how they are. */
    askOnDays: z.array(z.int().min(1).max(90)).max(10),
    /** Absent where doses are not certified. */
    certificate: z.exactOptional(DoseCertificateRule),
  })
  .meta({ id: 'Program' });
export type Program = z.infer<typeof Program>;

/** A group of people that is called before others, with the number registers and forms give it. */
export const PriorityGroup = z
  .strictObject({
    number: z.int().min(1).max(99),
    name: LocalizedText,
    /** Whether people may say so of themselves, or only whoever sends a list. */
    chosenByPeople: z.boolean(),
  })
  .meta({ id: 'PriorityGroup' });
export type PriorityGroup = z.infer<typeof PriorityGroup>;
