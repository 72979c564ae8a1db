import { z } from 'zod';
import { Condition } from '../declaration/condition';
import { LocalizedText } from '../text/language';
import { QuarantineKind } from './quarantine';

const Key = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);
const Days = z.int().min(0).max(365);
const around = z.strictObject({ before: Days, after: Days });

/** What follows for a contact, where it is the first rule that holds. */
export const FollowUpRule = z
  .strictObject({
    id: Key,
    /** Contacts of a case are of degree 1, theirs of degree 2. */
    degrees: z.array(z.int().min(1).max(5)).min(1).max(5),
    /** Of the facts of the person (`answersOf`); absent: for everybody. */
    when: z.exactOptional(Condition),
    /** One after the other, in days from the last contact; empty: nobody stays apart. */
    quarantine: z.array(z.strictObject({ kind: QuarantineKind, days: z.int().min(1).max(60) })).max(5),
    /** Days from the last contact on which a specimen is taken, and the id of the test. */
    tests: z.array(z.strictObject({ day: z.int().min(0).max(60), test: Key })).max(10),
    /** Until which day from the last contact somebody says daily how they are; 0: not at all. */
    diaryDays: z.int().min(0).max(60),
    says: LocalizedText,
    /** What the person does and leaves. */
    advice: LocalizedText,
  })
  .meta({ id: 'FollowUpRule' });
export type FollowUpRule = z.infer<typeof FollowUpRule>;

/** How a disease is traced, as dated data. */
export const TracingPolicy = z
  .strictObject({
    /** The id of a disease of the catalogue. */
    disease: Key,
    name: LocalizedText,
    /** When a case may infect others, in days around the first symptoms, or the specimen where nobody had any. */
    infectious: z.strictObject({ fromOnset: around, fromSample: around }),
    /** What counts as having been together. */
    contact: z.strictObject({
      minutes: z.int().min(1).max(720),
      /** Said to who names contacts; stays know no distance. */
      metres: z.number().min(0.5).max(10),
      /** Hours from a contact until whoever was infected may infect others. */
      latencyHours: z.int().min(0).max(720),
    }),
    /** The degree to which people are looked for. */
    degrees: z.int().min(1).max(5),
    /** Days in which another finding in the same person is the same case. */
    sameCaseDays: Days,
    /** Days for which a recovered person is taken not to fall ill again. */
    recoveredDays: Days,
    followUp: z.array(FollowUpRule).min(1).max(30),
    /** The id of the form of the diary. */
    diary: Key,
    /** Hours within which a contact is spoken with. */
    reachWithinHours: z.int().min(1).max(240),
    /** Bounds of a warning, above which nothing is sent. */
    warning: z.strictObject({
      placesPerCase: z.int().min(1).max(1000),
      peoplePerDay: z.int().min(1).max(1_000_000),
      /** What the message says; it names neither the case nor the place. */
      message: LocalizedText,
    }),
  })
  .meta({ id: 'TracingPolicy' });
export type TracingPolicy = z.infer<typeof TracingPolicy>;
