import { demands, figure, interleaved, table } from '@binhan/config/bench';
import { schemas } from '@binhan/config/bench/schema-peers';
import type { Form } from '@binhan/domain/declaration';
import {
  readBirthDate,
  readCitizenNumber,
  readDeclaration,
  readPersonName,
  readPhone,
} from '@binhan/validation';
import { sampleForm, samplePage } from '../src/declaration/sample';
import { files } from './files';
import { isDeclaration } from './hand-written';
import { declaration, declarationMini, sample } from './schemas';

/** Files of rows, parsing of typed JSON by schema libraries, and reading of what people type. */
export async function main(parts: string[]): Promise<number> {
  if (parts.length > 0 && !parts.includes('files')) return 0;
  const read = await files();
  if (parts.includes('files')) return read;
  return Math.max(read, await typed());
}

/** Parsing of typed JSON, and reading of what people type. */
async function typed(): Promise<number> {
  const must = demands();
  const parsers: Record<string, (value: unknown) => boolean> = {
    'zod, as we write it': (value) => declaration.safeParse(value).success,
    'zod/mini': (value) => declarationMini.safeParse(value).success,
    ...schemas,
    'written by hand': isDeclaration,
  };
  const { person, ...rest } = sample;
  const wrong = [{ ...sample, extra: 1 }, { ...sample, person: { ...person, phone: '0912' } }, rest, null];
  for (const [name, parse] of Object.entries(parsers)) {
    must.hold(`${name} takes the sample`, parse(sample));
    for (const [index, value] of wrong.entries()) must.hold(`${name} refuses wrong ${index}`, !parse(value));
  }
  const parsed = await interleaved(
    Object.entries(parsers).map(([name, parse]) => ({
      name,
      run: () => {
        for (let i = 0; i < 500; i++) parse(sample);
        return 500;
      },
    })),
  );
  const zod = parsed[0]?.perSecond ?? Number.NaN;
  console.log('\nA nested object of 25 fields, parsed.\n');
  console.log(
    table(
      ['', 'a second', 'against zod'],
      parsed.map(({ name, perSecond }) => [name, figure(perSecond), `${figure(perSecond / zod)} ×`]),
    ),
  );
  await readers(must.hold);
  return must.exitCode();
}

/** A form with ten more questions than the tests' one, so that it is as long as the national one. */
const form: Form = {
  ...sampleForm,
  sections: [
    ...sampleForm.sections,
    {
      id: 'more',
      title: { vi: 'Thêm', en: 'More' },
      questions: Array.from({ length: 10 }, (_, index) => ({
        id: `question-${index}`,
        kind: 'yes-no',
        unknown: true,
        required: true,
        label: { vi: 'Câu hỏi', en: 'Question' },
      })),
    },
  ],
};

const page: Record<string, string> = {
  ...samplePage,
  'answers.signs': 'fever',
  'answers.temperature': '38,5',
  'answers.since': '2026-11-20',
  'answers.since.day': '20',
  'answers.since.month': '11',
  'answers.since.year': '2026',
  'answers.note': 'Từ hôm qua',
  'consents.reminders': 'no',
  ...Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`answers.question-${index}`, 'no'])),
};

async function readers(hold: (what: string, holds: boolean) => void): Promise<void> {
  const at = '2026-11-23T08:00:00.000Z';
  const read = await readDeclaration(form, page, { at });
  hold(`the posted page is read: ${'issues' in read ? JSON.stringify(read.issues) : ''}`, 'value' in read);
  const bad = { ...page, phone: '12', sex: 'x', 'bornOn.year': '3000', 'answers.temperature': '90' };
  const measured = await interleaved(
    [
      {
        name: `readDeclaration, a posted page of ${Object.keys(page).length} fields`,
        run: async () => {
          for (let i = 0; i < 100; i++) await readDeclaration(form, page, { at });
          return 100;
        },
      },
      {
        name: 'readDeclaration, the same with four mistakes',
        run: async () => {
          for (let i = 0; i < 100; i++) await readDeclaration(form, bad, { at });
          return 100;
        },
      },
      ...Object.entries({
        readPersonName: () => readPersonName('  NGUYỄN  văn an '),
        readPhone: () => readPhone('0912.345.678'),
        readCitizenNumber: () => readCitizenNumber('030 095 000 001'),
        readBirthDate: () => readBirthDate('02/01/1995', { at }),
      }).map(([name, run]) => ({
        name,
        run: () => {
          for (let i = 0; i < 200; i++) run();
          return 200;
        },
      })),
    ],
    { rounds: 5, milliseconds: 150 },
  );
  console.log('\nReading what people type.\n');
  console.log(
    table(
      ['', 'a second', 'µs'],
      measured.map(({ name, perSecond }) => [name, figure(perSecond), figure(1e6 / perSecond)]),
    ),
  );
}
