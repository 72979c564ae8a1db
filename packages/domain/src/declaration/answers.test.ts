import { expect, test } from 'vitest';
import { type Answers, type Form, askedQuestions, checkAnswers } from './index';

const text = (vi: string) => ({ vi, en: vi });
const form: Form = {
  id: 'sample',
  version: 1,
  title: text('Tờ khai'),
  validForHours: 24,
  retentionDays: 30,
  person: { identifier: 'no', nationality: 'no', phone: 'no', email: 'no' },
  sections: [
    {
      id: 'one',
      title: text('Một'),
      questions: [
        {
          id: 'signs',
          kind: 'choices',
          required: true,
          label: text('Dấu hiệu'),
          none: text('Không'),
          options: [
            { id: 'fever', label: text('Sốt') },
            { id: 'cough', label: text('Ho') },
          ],
        },
        { id: 'met', kind: 'yes-no', required: true, unknown: true, label: text('Gặp') },
        { id: 'went', kind: 'yes-no', required: false, label: text('Đi') },
      ],
    },
    {
      id: 'two',
      title: text('Hai'),
      questions: [
        {
          id: 'temperature',
          kind: 'number',
          required: true,
          min: 30,
          max: 45,
          label: text('Nhiệt độ'),
          when: { question: 'signs', includes: 'fever' },
        },
        {
          id: 'how',
          kind: 'choice',
          required: false,
          label: text('Cách nào'),
          options: [
            { id: 'bus', label: text('Xe khách') },
            { id: 'train', label: text('Tàu') },
          ],
        },
        { id: 'note', kind: 'text', required: false, maxLength: 5, label: text('Ghi chú') },
        { id: 'since', kind: 'date', required: false, label: text('Từ ngày') },
      ],
    },
  ],
  redFlags: [],
  consents: [],
};
const well: Answers = { signs: [], met: 'no' };

test('a question is asked where its condition holds, in the order of the form', () => {
  const ids = (answers: Answers) => askedQuestions(form, answers).map((question) => question.id);
  expect(ids({})).toEqual(['signs', 'met', 'went', 'how', 'note', 'since']);
  expect(ids({ signs: ['fever'] })).toEqual(['signs', 'met', 'went', 'temperature', 'how', 'note', 'since']);
});

test('the empty list is the answer "none of these", and no answer is not', () => {
  expect(checkAnswers(form, well)).toEqual([]);
  expect(checkAnswers(form, { met: 'no' })).toEqual([{ code: 'required', path: ['answers', 'signs'] }]);
});

test.each<[Answers, string[]]>([
  [{ met: 'unknown' }, []],
  [{ met: 'maybe' }, ['met not_an_option']],
  [{ met: ['yes'] }, ['met not_an_option']],
  [{ met: '' }, ['met required']],
  [{ went: 'unknown' }, ['went not_an_option']],
  [{ went: '' }, []],
  [{ signs: 'fever' }, ['signs not_an_option']],
  [{ signs: ['joy'] }, ['signs not_an_option']],
  [{ signs: ['cough', 'cough'] }, ['signs not_an_option']],
  [{ signs: ['cough'] }, []],
  [{ signs: ['fever'] }, ['temperature required']],
  [{ signs: ['fever'], temperature: 38.5 }, []],
  [{ signs: ['fever'], temperature: 30 }, []],
  [{ signs: ['fever'], temperature: 45.1 }, ['temperature out_of_range']],
  [{ signs: ['fever'], temperature: NaN }, ['temperature out_of_range']],
  [{ signs: ['fever'], temperature: '38' }, ['temperature not_a_number']],
  [{ temperature: 38 }, ['temperature not_asked']],
  [{ other: 'x' }, ['other not_asked']],
  [{ how: 'bus' }, []],
  [{ how: 'ship' }, ['how not_an_option']],
  [{ how: ['bus'] }, ['how not_an_option']],
  [{ note: 'x'.repeat(5) }, []],
  [{ note: 'x'.repeat(6) }, ['note too_long']],
  [{ note: 5 }, ['note not_text']],
  [{ since: '2026-11-20' }, []],
  [{ since: '2026-11' }, ['since not_a_date']],
  [{ since: '2026-02-30' }, ['since not_a_date']],
  [{ since: ['2026-11-20'] }, ['since not_a_date']],
])('%j', (change, issues) => {
  const found = checkAnswers(form, { ...well, ...change });
  expect(found.map((issue) => `${issue.path[1]} ${issue.code}`)).toEqual(issues);
});

test('an issue carries limits and never the answer', () => {
  expect(checkAnswers(form, { ...well, note: 'secret text' })).toEqual([
    { code: 'too_long', path: ['answers', 'note'], data: { limit: 5 } },
  ]);
  expect(checkAnswers(form, { ...well, signs: ['fever'], temperature: 99 })).toEqual([
    { code: 'out_of_range', path: ['answers', 'temperature'], data: { min: 30, max: 45 } },
  ]);
});

test('a question may be called like something every object has', () => {
  const odd: Form = {
    ...form,
    sections: [
      {
        id: 'odd',
        title: text('Lạ'),
        questions: [{ id: 'constructor', kind: 'yes-no', required: true, label: text('Lạ') }],
      },
    ],
  };
  expect(checkAnswers(odd, {})).toEqual([{ code: 'required', path: ['answers', 'constructor'] }]);
  expect(checkAnswers(odd, { constructor: 'yes' })).toEqual([]);
});
