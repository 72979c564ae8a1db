import { DeclarationInput } from '@binhan/domain/declaration';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Reading,
  message,
  readBirthDate,
  readCitizenNumber,
  readDeclaration,
  readEmail,
  readIdentifier,
  readInsuranceNumber,
  readNationality,
  readPassport,
  readPersonName,
  readPhone,
  readSex,
} from './index';
import { sampleForm, samplePage } from './declaration/sample';

const at = '2026-11-23T03:00:00.000Z';

const readers: Record<string, (input: unknown) => Reading<unknown>> = {
  readBirthDate: (input) => readBirthDate(input, { at }),
  readCitizenNumber: (input) => readCitizenNumber(input),
  readEmail,
  readIdentifier: (input) => readIdentifier(input),
  readInsuranceNumber,
  readNationality,
  readPassport,
  readPersonName,
  readPhone: (input) => readPhone(input),
  readSex,
};

const anything = fc.oneof(
  fc.anything(),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.stringMatching(/^[\d\s./+()*-]{0,24}$/),
  fc.record({ day: fc.anything(), month: fc.anything(), year: fc.anything() }, { requiredKeys: [] }),
);

test.each(Object.entries(readers))('%s never throws, and its issues have sentences', (_, read) => {
  fc.assert(
    fc.property(anything, (input) => {
      const reading = read(input);
      const found = 'value' in reading ? reading.warnings : reading.issues;
      if ('issues' in reading) expect(reading.issues.length).toBeGreaterThan(0);
      for (const one of found) expect(message(one, 'vi')).not.toMatch(/undefined|NaN|\[object/);
    }),
    { numRuns: 500 },
  );
});

test.each(Object.entries(readers))('%s reads its own value again as itself', (name, read) => {
  fc.assert(
    fc.property(anything, (input) => {
      const first = read(input);
      if (!('value' in first)) return;
      const again =
        name === 'readIdentifier'
          ? readIdentifier(Reflect.get(Object(first.value), 'value'), kindOf(first.value))
          : read(plain(first.value));
      expect('value' in again && again.value).toEqual(first.value);
    }),
    { numRuns: 500 },
  );
});

function plain(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'number' in value ? value.number : value;
}

function kindOf(value: unknown): Parameters<typeof readIdentifier>[1] {
  return value as Parameters<typeof readIdentifier>[1] & object;
}

// Cases 32 and 33: what was tried against systems of this kind, in every field.
const attacks = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'; DROP TABLE persons; --",
  "' OR '1'='1",
  "'||(select pg_sleep(5))||'",
  '${7*7}',
  '{{7*7}}',
  '#{7*7}',
  '<%= 7*7 %>',
  '%n%n%s%x',
  '$where: 1',
  '{"$gt": ""}',
  '=cmd|calc!A1',
  '+1+1',
  '@SUM(1)',
  '\t=1+1',
  '＝1+1',
  '\u202egpj.exe',
  '\u0000',
  'A\u0000B',
  '\ud83d',
  '\ud83d\ude00',
  '../../etc/passwd',
  'file:///etc/passwd',
  'javascript:alert(1)',
  '\u001b[2J',
  'a\r\nSet-Cookie: a=b',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'undefined',
  'NaN',
  'true',
  '-1',
  '1e309',
  'ﷺ'.repeat(100),
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L'.repeat(20),
  'x'.repeat(100_000),
  ' '.repeat(100_000),
  '1'.repeat(100_000),
  '\u200b'.repeat(5000),
];

test.each(attacks.map((attack) => [JSON.stringify(attack).slice(0, 40), attack] as const))(
  'cases 32 and 33: %s in every field neither breaks anything nor comes back in a sentence',
  async (_, attack) => {
    for (const field of Object.keys(samplePage)) {
      const reading = await readDeclaration(sampleForm, { ...samplePage, [field]: attack }, { at });
      if ('value' in reading) {
        expect(DeclarationInput.parse(reading.value)).toEqual(reading.value);
        expect(JSON.stringify(reading.value)).not.toMatch(/\\u0000|\\ud83d"|\u202e|\u001b/);
        continue;
      }
      for (const issue of reading.issues) {
        for (const language of ['vi', 'en'] as const) {
          expect(message(issue, language)).not.toMatch(/49|script|onerror|passwd|undefined/i);
        }
      }
    }
  },
);

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
  'a field called %s reaches nothing',
  async (name) => {
    const hostile = JSON.parse(
      `{"${name}": {"polluted": true}, "answers.${name}": "x", "consents.${name}": "yes"}`,
    );
    const reading = await readDeclaration(sampleForm, { ...samplePage, ...hostile }, { at });
    expect('issues' in reading && reading.issues.map((issue) => issue.code)).toEqual([
      'not_asked',
      'not_asked',
    ]);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    const typed = JSON.parse(`{"details": {}, "answers": {"${name}": "x"}, "consents": []}`);
    expect(await readDeclaration(sampleForm, typed, { at })).toHaveProperty('issues');
  },
);

test('a declaration never throws, whatever is posted', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.anything(),
        fc.dictionary(fc.constantFrom(...Object.keys(samplePage), 'details', 'answers'), fc.anything()),
        fc.record({
          details: fc.dictionary(fc.string(), fc.anything()),
          answers: fc.anything(),
          consents: fc.anything(),
        }),
      ),
      async (input) => {
        const reading = await readDeclaration(sampleForm, input as Record<string, unknown>, { at });
        if ('value' in reading) expect(DeclarationInput.parse(reading.value)).toEqual(reading.value);
      },
    ),
    { numRuns: 500 },
  );
});

test('what is read of a page is read again as JSON, unchanged', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        name: fc.constantFrom('Nguyễn Văn An', ' Trần  Thị Bé', 'Y’Băng Niê'),
        'bornOn.year': fc.integer({ min: 1905, max: 2026 }).map(String),
        'answers.signs': fc.subarray(['fever', 'cough'], { minLength: 1 }),
        'answers.since': fc.constantFrom('20/11/2026', '2026-11-01'),
        'answers.note': fc.string({ unit: 'grapheme', maxLength: 6 }),
        phone: fc.constantFrom('0912 345 678', '01681234567', '+8562055551234'),
      }),
      async (change) => {
        const first = await readDeclaration(sampleForm, { ...samplePage, ...change }, { at });
        if (!('value' in first)) return;
        const again = await readDeclaration(sampleForm, first.value, { at });
        expect('value' in again && again.value).toEqual(first.value);
      },
    ),
  );
});
