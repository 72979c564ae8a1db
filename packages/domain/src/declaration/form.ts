import { z } from 'zod';
import { LocalizedText } from '../text/language';
import { Condition } from './condition';

const Name = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);

/** One thing to choose. `code` is its code in a terminology (a system and a value), where there is one. */
export const Option = z
  .strictObject({
    id: Name,
    label: LocalizedText,
    code: z.exactOptional(z.strictObject({ system: z.url(), value: z.string() })),
  })
  .meta({ id: 'FormOption' });
export type Option = z.infer<typeof Option>;

const asked = {
  id: Name,
  label: LocalizedText,
  /** Why the question is asked, in a sentence for the person. */
  why: z.exactOptional(LocalizedText),
  hint: z.exactOptional(LocalizedText),
  required: z.boolean(),
  /** Asked only where this holds. */
  when: z.exactOptional(Condition),
};

/**
 * A question. `yes-no` and `choice` are answered by one option, `choices` by a list in which the empty list is the
 * explicit "none of these"; nothing has a default.
 */
export const Question = z
  .discriminatedUnion('kind', [
    z.strictObject({ ...asked, kind: z.literal('yes-no'), unknown: z.exactOptional(z.boolean()) }),
    z.strictObject({ ...asked, kind: z.literal('choice'), options: z.array(Option).min(2) }),
    z.strictObject({
      ...asked,
      kind: z.literal('choices'),
      options: z.array(Option).min(1),
      none: LocalizedText,
    }),
    z.strictObject({ ...asked, kind: z.literal('text'), maxLength: z.int().positive().max(2000) }),
    z.strictObject({
      ...asked,
      kind: z.literal('number'),
      min: z.number(),
      max: z.number(),
      unit: z.exactOptional(z.string()),
    }),
    z.strictObject({ ...asked, kind: z.literal('date') }),
  ])
  .meta({ id: 'FormQuestion' });
export type Question = z.infer<typeof Question>;
export type QuestionKind = Question['kind'];

/** Questions of one topic: one page for a citizen. */
export const Section = z
  .strictObject({
    id: Name,
    title: LocalizedText,
    intro: z.exactOptional(LocalizedText),
    questions: z.array(Question).min(1),
  })
  .meta({ id: 'FormSection' });
export type Section = z.infer<typeof Section>;

/** A sign in the answers that somebody must look at, with the reason the citizen is shown and what to do. */
export const RedFlag = z
  .strictObject({ id: Name, when: Condition, reason: LocalizedText, advice: LocalizedText })
  .meta({ id: 'RedFlag' });
export type RedFlag = z.infer<typeof RedFlag>;

/** What a person agrees to for one purpose; the wording is kept as evidence with its version. */
export const ConsentText = z
  .strictObject({ purpose: Name, version: z.int().positive(), text: LocalizedText, required: z.boolean() })
  .meta({ id: 'ConsentText' });
export type ConsentText = z.infer<typeof ConsentText>;

/** The evidence that a person agreed: which wording, in which language, when. */
export const Consent = z
  .strictObject({ purpose: Name, version: z.int().positive(), given: z.boolean() })
  .meta({ id: 'Consent' });
export type Consent = z.infer<typeof Consent>;

/** A form: an answer is bound to its id and version for ever. */
export const Form = z
  .strictObject({
    id: Name,
    version: z.int().positive(),
    title: LocalizedText,
    intro: z.exactOptional(LocalizedText),
    /** A declaration made with it is valid so many hours; policy, not law (default 24). */
    validForHours: z
      .int()
      .positive()
      .max(24 * 365),
    /** Days after which a declaration is erased. */
    retentionDays: z.int().positive(),
    /** Which of the person's details it asks, beside name, birth, sex and address. */
    person: z.strictObject({
      identifier: z.enum(['required', 'optional', 'no']),
      nationality: z.enum(['required', 'optional', 'no']),
      phone: z.enum(['required', 'optional', 'no']),
      email: z.enum(['required', 'optional', 'no']),
    }),
    sections: z.array(Section).min(1),
    redFlags: z.array(RedFlag),
    /** Which questions tell of a journey, so that people of one vehicle are found again; only `number` and `on` are needed. */
    journey: z.exactOptional(
      z.strictObject({
        vehicle: z.exactOptional(Name),
        number: Name,
        seat: z.exactOptional(Name),
        on: Name,
      }),
    ),
    consents: z.array(ConsentText),
    warning: z.exactOptional(LocalizedText),
  })
  .meta({ id: 'Form' });
export type Form = z.infer<typeof Form>;
