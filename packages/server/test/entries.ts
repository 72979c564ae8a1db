import type { Entry } from '@binhan/domain/catalog';
import { tracingEntries } from './tracing-entries';
import { vaccinationEntries } from './vaccination-entries';

const text = (words: string) => ({ vi: words, en: words });

/** What was found and what was not, in SNOMED CT. */
const decided: Record<string, string | undefined> = { detected: '260373001', 'not-detected': '260415000' };

const outcome = (
  id: string,
  name: string,
  means: 'detected' | 'not-detected' | 'undecided' | 'take-again',
) => ({
  id,
  name: text(name),
  means,
  codes: decided[means] === undefined ? [] : [{ system: 'http://snomed.info/sct', value: decided[means] }],
  advice: text(`Lời khuyên: ${name}`),
});

const kit = (id: string, period: Entry['period']): Entry => ({
  kind: 'test-kit',
  id,
  area: 'VN',
  period,
  source: 'test',
  body: { name: text(id), manufacturer: 'Nhà sản xuất', tests: ['pcr'], codes: [], targets: ['E', 'N'] },
});

/** A form with one question of each kind that matters here, a level and a hotline. */
export const entries: Entry[] = [
  {
    kind: 'form',
    id: 'test-form',
    area: 'VN',
    period: { from: '2021-01-01' },
    source: 'test',
    body: {
      id: 'test-form',
      version: 1,
      title: text('Khai báo'),
      validForHours: 24,
      retentionDays: 30,
      person: { identifier: 'optional', nationality: 'optional', phone: 'optional', email: 'no' },
      sections: [
        {
          id: 'health',
          title: text('Sức khoẻ'),
          questions: [
            { id: 'contact', kind: 'yes-no', label: text('Tiếp xúc?'), required: true, unknown: true },
            {
              id: 'symptoms',
              kind: 'choices',
              label: text('Triệu chứng'),
              required: true,
              none: text('Không có'),
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
          when: { question: 'symptoms', includes: 'fever' },
          reason: text('Có sốt'),
          advice: text('Gọi trạm y tế'),
        },
      ],
      consents: [{ purpose: 'epidemic-control', version: 1, text: text('Tôi đồng ý'), required: true }],
    },
  },
  {
    kind: 'level',
    id: 'level-1',
    area: 'VN',
    period: { from: '2021-10-11' },
    source: 'test',
    body: { rank: 1, name: text('Cấp 1'), meaning: text('Nguy cơ thấp'), colour: 'green' },
  },
  {
    kind: 'hotline',
    id: 'national',
    area: 'VN',
    period: { from: '2021-01-01' },
    source: 'test',
    body: { name: text('Bộ Y tế'), phone: '19009095' },
  },
  {
    kind: 'test',
    id: 'pcr',
    area: 'VN',
    period: { from: '2021-01-01' },
    source: 'test',
    body: {
      name: text('RT-PCR'),
      disease: 'sample',
      codes: [],
      specimens: [{ id: 'swab', name: text('Dịch họng'), codes: [] }],
      outcomes: [
        outcome('negative', 'Âm tính', 'not-detected'),
        outcome('positive', 'Dương tính', 'detected'),
        outcome('unclear', 'Chưa rõ', 'undecided'),
        outcome('invalid', 'Không hợp lệ', 'take-again'),
      ],
      cycleThreshold: true,
      pools: [
        { id: 'household', name: text('Cùng nhà'), most: 3 },
        { id: 'area', name: text('Cùng khu'), most: 2 },
      ],
      controls: {
        kinds: [
          { id: 'positive', name: text('Chứng dương'), expects: 'detected' },
          { id: 'negative', name: text('Chứng âm'), expects: 'not-detected' },
        ],
        withinHours: 24,
        required: false,
      },
      certificate: {
        type: 'LP6464-4',
        target: '840539006',
        hours: 72,
        recovery: { fromDays: 11, untilDays: 180 },
      },
      verifiers: { detected: 2, notDetected: 1, undecided: 2, corrected: 2 },
      turnaroundHours: 24,
      prepare: text('Mang theo giấy tờ'),
    },
  },
  {
    kind: 'test-reason',
    id: 'own-wish',
    area: 'VN',
    period: { from: '2021-01-01' },
    source: 'test',
    body: { name: text('Theo nhu cầu'), chosenByPeople: true, mayPool: true },
  },
  {
    kind: 'test-reason',
    id: 'screening',
    area: 'VN',
    period: { from: '2021-01-01' },
    source: 'test',
    body: { name: text('Sàng lọc'), chosenByPeople: false, mayPool: true },
  },
  {
    kind: 'test-reason',
    id: 'symptoms',
    area: 'VN',
    period: { from: '2021-01-01' },
    source: 'test',
    body: { name: text('Có triệu chứng'), chosenByPeople: true, mayPool: false },
  },
  kit('kit', { from: '2021-01-01' }),
  kit('kit-of-2021', { from: '2021-01-01', until: '2022-01-01' }),
  {
    kind: 'rejection-reason',
    id: 'broken',
    area: 'VN',
    period: { from: '2021-01-01' },
    source: 'test',
    body: { name: text('Vỡ') },
  },
  {
    kind: 'report-rule',
    id: 'daily',
    area: 'VN',
    period: { from: '2021-01-01' },
    source: 'test',
    body: {
      name: text('Báo cáo ngày'),
      units: [
        { place: 'testing-site', by: 'sampled' },
        { place: 'laboratory', by: 'released' },
      ],
      dueMinutes: 480,
    },
  },
  {
    kind: 'notification-rule',
    id: 'sample',
    area: 'VN',
    period: { from: '2021-01-01' },
    source: 'test',
    body: { disease: 'sample', hours: 24, sameCaseDays: 30 },
  },
  {
    kind: 'testing-policy',
    id: 'testing',
    area: 'VN',
    period: { from: '2021-01-01' },
    source: 'test',
    body: { undoSeconds: 60, oldAfterHours: 48, linkDays: 30, triesPerAddress: 5, triesPerLink: 20 },
  },
  {
    kind: 'booking-policy',
    id: 'booking',
    area: 'VN',
    period: { from: '2021-01-01' },
    source: 'test',
    body: {
      holdMinutes: 10,
      standbyHoldMinutes: 60,
      changeUntilHours: 2,
      remindBeforeHours: [20],
      missedAfterMinutes: 60,
    },
  },
  ...vaccinationEntries,
  ...tracingEntries,
];
