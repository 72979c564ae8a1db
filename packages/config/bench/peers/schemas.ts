/** The 25 fields of `packages/validation/bench/schemas.ts` in other people's schema libraries. */
import { type } from 'arktype';
import * as v from 'valibot';

const date = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const phone = /^\+\d{8,15}$/;
const text = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const answer = v.picklist(['yes', 'no', 'unknown']);

const valibotSchema = v.strictObject({
  form: text,
  formVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
  filledAt: v.optional(v.string()),
  declarant: v.picklist(['self', 'household', 'helper', 'guard']),
  language: v.picklist(['vi', 'en']),
  person: v.strictObject({
    name: text,
    bornOn: v.pipe(v.string(), v.regex(date)),
    sex: v.picklist(['male', 'female', 'other']),
    nationality: v.pipe(v.string(), v.length(2)),
    phone: v.pipe(v.string(), v.regex(phone)),
    email: v.optional(v.pipe(v.string(), v.maxLength(254))),
    identifiers: v.array(
      v.strictObject({
        kind: v.picklist(['citizen', 'old', 'passport', 'insurance']),
        value: text,
        assurance: v.picklist(['declared', 'scanned', 'matched']),
      }),
    ),
    address: v.strictObject({
      area: v.strictObject({
        code: v.pipe(v.string(), v.regex(/^\d{2,5}$/)),
        edition: v.pipe(v.string(), v.regex(date)),
      }),
      line: v.optional(text),
    }),
  }),
  answers: v.strictObject({
    symptoms: v.array(text),
    temperature: v.optional(v.pipe(v.number(), v.minValue(30), v.maxValue(45))),
    contact: answer,
    travel: answer,
    note: v.optional(v.pipe(v.string(), v.maxLength(500))),
  }),
  consents: v.array(
    v.strictObject({
      purpose: text,
      version: v.pipe(v.number(), v.integer(), v.minValue(1)),
      given: v.boolean(),
    }),
  ),
});

const arktypeSchema = type({
  '+': 'reject',
  form: '0 < string <= 200',
  formVersion: 'number.integer >= 1',
  'filledAt?': 'string',
  declarant: "'self' | 'household' | 'helper' | 'guard'",
  language: "'vi' | 'en'",
  person: {
    '+': 'reject',
    name: '0 < string <= 200',
    bornOn: date,
    sex: "'male' | 'female' | 'other'",
    nationality: 'string == 2',
    phone,
    'email?': 'string <= 254',
    identifiers: type({
      '+': 'reject',
      kind: "'citizen' | 'old' | 'passport' | 'insurance'",
      value: '0 < string <= 200',
      assurance: "'declared' | 'scanned' | 'matched'",
    }).array(),
    address: {
      '+': 'reject',
      area: { '+': 'reject', code: /^\d{2,5}$/, edition: date },
      'line?': '0 < string <= 200',
    },
  },
  answers: {
    '+': 'reject',
    symptoms: '(0 < string <= 200)[]',
    'temperature?': '30 <= number <= 45',
    contact: "'yes' | 'no' | 'unknown'",
    travel: "'yes' | 'no' | 'unknown'",
    'note?': 'string <= 500',
  },
  consents: type({
    '+': 'reject',
    purpose: '0 < string <= 200',
    version: 'number.integer >= 1',
    given: 'boolean',
  }).array(),
});

/** Whether an object is a good one, by library; what was read is made and thrown away. */
export const schemas: Record<string, (value: unknown) => boolean> = {
  valibot: (value) => v.safeParse(valibotSchema, value).success,
  arktype: (value) => !(arktypeSchema(value) instanceof type.errors),
};
