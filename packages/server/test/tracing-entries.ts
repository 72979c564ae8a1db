import type { Entry } from '@binhan/domain/catalog';
import type { FollowUpRule } from '@binhan/domain/tracing';

const text = (words: string) => ({ vi: words, en: words });
const held = { area: 'VN', period: { from: '2021-01-01' }, source: 'test' };
const stops = { verdict: 'stop' as const };

const rule = (id: string, body: Partial<FollowUpRule>): FollowUpRule => ({
  id,
  degrees: [1],
  quarantine: [],
  tests: [],
  diaryDays: 0,
  says: text(id),
  advice: text(`Việc cần làm: ${id}`),
  ...body,
});

/** Rules of entry, tracing, levels and measures: small, and of a disease that the test of the entries finds. */
export const tracingEntries: Entry[] = [
  {
    kind: 'entry-rules',
    id: 'entry',
    ...held,
    body: {
      title: text('Ra vào'),
      accepts: ['record', 'certificate'],
      rules: [
        {
          id: 'in-quarantine',
          when: { question: 'quarantine', is: 'yes' },
          ...stops,
          says: text('Đang cách ly'),
        },
        {
          id: 'no-declaration',
          when: { question: 'declaration', is: 'none' },
          ...stops,
          says: text('Chưa khai'),
          remedy: 'declare',
        },
        {
          id: 'ran-out',
          when: { question: 'declaration', is: 'ran-out' },
          ...stops,
          says: text('Hết hạn'),
          remedy: 'declare',
        },
        { id: 'red-flag', when: { question: 'red-flag', is: 'yes' }, ...stops, says: text('Hỏi thêm') },
        {
          id: 'laboratory-test',
          places: ['checkpoint'],
          when: {
            any: [
              { not: { question: 'hours-since-negative:pcr', atLeast: 0 } },
              { question: 'hours-since-negative:pcr', above: 72 },
            ],
          },
          ...stops,
          says: text('Cần xét nghiệm'),
          remedy: 'test',
        },
        {
          id: 'dose-at-level-4',
          levels: [4],
          when: { not: { question: 'doses:flu', atLeast: 1 } },
          ...stops,
          says: text('Cần tiêm'),
          remedy: 'vaccinate',
        },
      ],
      otherwise: { verdict: 'go', says: text('Mời vào') },
    },
  },
  {
    kind: 'tracing-policy',
    id: 'sample',
    ...held,
    body: {
      disease: 'sample',
      name: text('Truy vết'),
      infectious: { fromOnset: { before: 2, after: 5 }, fromSample: { before: 2, after: 5 } },
      contact: { minutes: 15, metres: 2, latencyHours: 12 },
      degrees: 2,
      sameCaseDays: 30,
      recoveredDays: 180,
      followUp: [
        rule('vaccinated', {
          when: { question: 'days-since-dose:flu', atLeast: 14 },
          quarantine: [{ kind: 'self-monitoring', days: 5 }],
          diaryDays: 5,
        }),
        rule('apart', {
          quarantine: [
            { kind: 'home', days: 7 },
            { kind: 'self-monitoring', days: 3 },
          ],
          tests: [{ day: 1, test: 'pcr' }],
          diaryDays: 7,
        }),
      ],
      diary: 'diary',
      reachWithinHours: 24,
      warning: { placesPerCase: 5, peoplePerDay: 30, message: text('Có cảnh báo') },
    },
  },
  {
    kind: 'form',
    id: 'diary',
    ...held,
    body: {
      id: 'diary',
      version: 1,
      title: text('Hôm nay'),
      validForHours: 24,
      retentionDays: 30,
      person: { identifier: 'no', nationality: 'no', phone: 'no', email: 'no' },
      sections: [
        {
          id: 'today',
          title: text('Hôm nay'),
          questions: [
            {
              id: 'signs',
              kind: 'choices',
              label: text('Dấu hiệu'),
              required: true,
              none: text('Không'),
              options: [
                { id: 'fever', label: text('Sốt') },
                { id: 'cough', label: text('Ho') },
              ],
            },
          ],
        },
      ],
      redFlags: [
        {
          id: 'fever',
          when: { question: 'signs', includes: 'fever' },
          reason: text('Có sốt'),
          advice: text('Gọi trạm y tế'),
        },
      ],
      consents: [],
    },
  },
  {
    kind: 'level-rules',
    id: 'sample',
    ...held,
    body: {
      disease: 'sample',
      name: text('Cấp độ'),
      bands: [
        { from: 0, covered: 1, uncovered: 1 },
        { from: 50, covered: 2, uncovered: 3 },
        { from: 150, covered: 3, uncovered: 4 },
      ],
      coverage: 0.7,
      fallsOnlyWhenReady: true,
    },
  },
  {
    kind: 'measure',
    id: 'masks',
    ...held,
    body: { name: text('Khẩu trang'), means: text('Đeo khẩu trang'), levels: [1, 2, 3, 4], about: 'work' },
  },
];
