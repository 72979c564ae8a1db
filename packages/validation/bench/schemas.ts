import { z } from 'zod';
import * as mini from 'zod/mini';

const date = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const phone = /^\+\d{8,15}$/;
const area = /^\d{2,5}$/;

const text = z.string().min(1).max(200);
const answer = z.enum(['yes', 'no', 'unknown']);

/** A declaration of 25 fields on four levels, written as the schemas of `domain` and `contract` are. */
export const declaration = z.strictObject({
  form: text,
  formVersion: z.int().min(1),
  filledAt: z.exactOptional(z.string()),
  declarant: z.enum(['self', 'household', 'helper', 'guard']),
  language: z.enum(['vi', 'en']),
  person: z.strictObject({
    name: text,
    bornOn: z.string().regex(date),
    sex: z.enum(['male', 'female', 'other']),
    nationality: z.string().length(2),
    phone: z.string().regex(phone),
    email: z.exactOptional(z.string().max(254)),
    identifiers: z.array(
      z.strictObject({
        kind: z.enum(['citizen', 'old', 'passport', 'insurance']),
        value: text,
        assurance: z.enum(['declared', 'scanned', 'matched']),
      }),
    ),
    address: z.strictObject({
      area: z.strictObject({ code: z.string().regex(area), edition: z.string().regex(date) }),
      line: z.exactOptional(text),
    }),
  }),
  answers: z.strictObject({
    symptoms: z.array(text),
    temperature: z.exactOptional(z.number().min(30).max(45)),
    contact: answer,
    travel: answer,
    note: z.exactOptional(z.string().max(500)),
  }),
  consents: z.array(z.strictObject({ purpose: text, version: z.int().min(1), given: z.boolean() })),
});

const miniText = mini.string().check(mini.minLength(1), mini.maxLength(200));
const miniAnswer = mini.enum(['yes', 'no', 'unknown']);

/** The same in `zod/mini`. */
export const declarationMini = mini.strictObject({
  form: miniText,
  formVersion: mini.int().check(mini.minimum(1)),
  filledAt: mini.exactOptional(mini.string()),
  declarant: mini.enum(['self', 'household', 'helper', 'guard']),
  language: mini.enum(['vi', 'en']),
  person: mini.strictObject({
    name: miniText,
    bornOn: mini.string().check(mini.regex(date)),
    sex: mini.enum(['male', 'female', 'other']),
    nationality: mini.string().check(mini.length(2)),
    phone: mini.string().check(mini.regex(phone)),
    email: mini.exactOptional(mini.string().check(mini.maxLength(254))),
    identifiers: mini.array(
      mini.strictObject({
        kind: mini.enum(['citizen', 'old', 'passport', 'insurance']),
        value: miniText,
        assurance: mini.enum(['declared', 'scanned', 'matched']),
      }),
    ),
    address: mini.strictObject({
      area: mini.strictObject({
        code: mini.string().check(mini.regex(area)),
        edition: mini.string().check(mini.regex(date)),
      }),
      line: mini.exactOptional(miniText),
    }),
  }),
  answers: mini.strictObject({
    symptoms: mini.array(miniText),
    temperature: mini.exactOptional(mini.number().check(mini.minimum(30), mini.maximum(45))),
    contact: miniAnswer,
    travel: miniAnswer,
    note: mini.exactOptional(mini.string().check(mini.maxLength(500))),
  }),
  consents: mini.array(
    mini.strictObject({
      purpose: miniText,
      version: mini.int().check(mini.minimum(1)),
      given: mini.boolean(),
    }),
  ),
});

/** A good one, with every field. */
export const sample = {
  form: 'vn-everyone',
  formVersion: 3,
  filledAt: '2026-11-23T08:00:00.000Z',
  declarant: 'self',
  language: 'vi',
  person: {
    name: 'Nguyễn Văn An',
    bornOn: '1995-01-02',
    sex: 'male',
    nationality: 'VN',
    phone: '+84912345678',
    email: 'an@example.org',
    identifiers: [{ kind: 'citizen', value: '030095000001', assurance: 'declared' }],
    address: { area: { code: '11239', edition: '2026-04-30' }, line: 'Thôn 1' },
  },
  answers: {
    symptoms: ['fever', 'cough'],
    temperature: 38.5,
    contact: 'no',
    travel: 'unknown',
    note: 'Từ hôm qua',
  },
  consents: [{ purpose: 'epidemic-control', version: 1, given: true }],
};
