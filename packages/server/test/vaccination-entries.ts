import type { Entry } from '@binhan/domain/catalog';
import { initialMatchingPolicy } from '@binhan/domain/matching';
import type { ScreeningRules, Vaccine } from '@binhan/domain/vaccination';

const text = (words: string) => ({ vi: words, en: words });
const held = { area: 'VN', period: { from: '2021-01-01' }, source: 'test' };

const vaccine = (id: string, body: Partial<Vaccine>): Entry => ({
  kind: 'vaccine',
  id,
  ...held,
  body: {
    name: id.toUpperCase(),
    otherNames: [],
    manufacturer: 'Nhà sản xuất',
    diseases: ['flu'],
    codes: [{ system: 'https://id.gs1.org/01', value: id === 'vax-a' ? '08930000000019' : '08930000000026' }],
    dosesPerVial: 5,
    openVialHours: 6,
    volume: 0.5,
    route: 'intramuscular',
    ages: { from: 0 },
    ...body,
  },
});

const certified = (product: string, holder: string) => ({
  certificate: { target: '840539006', prophylaxis: '1119349007', product, holder },
});

const yesNo = (id: string, label: string) => ({
  id,
  label: text(label),
  required: true,
  kind: 'yes-no' as const,
  unknown: true,
});

const number = (id: string, unit: string, min: number, max: number) => ({
  id,
  label: text(id),
  required: true,
  kind: 'number' as const,
  unit,
  min,
  max,
});

const rules: ScreeningRules = {
  title: text('Khám sàng lọc'),
  history: [
    {
      id: 'health',
      title: text('Sức khoẻ'),
      questions: [yesNo('anaphylaxis', 'Phản vệ'), yesNo('pregnant', 'Mang thai')],
    },
  ],
  atSite: [{ id: 'vitals', title: text('Dấu hiệu'), questions: [number('temperature', '°C', 30, 45)] }],
  rules: [
    {
      id: 'fever',
      when: {
        any: [
          { question: 'temperature', above: 37.5 },
          { question: 'temperature', below: 35.5 },
        ],
      },
      conclusion: 'postpone',
      reason: text('Nhiệt độ bất thường'),
      action: text('Hẹn lại'),
      afterDays: 7,
    },
    {
      id: 'pregnant',
      when: { question: 'pregnant', is: 'yes' },
      conclusion: 'caution',
      reason: text('Đang mang thai'),
      action: text('Bác sĩ quyết định'),
    },
    {
      id: 'anaphylaxis',
      when: { question: 'anaphylaxis', is: 'yes' },
      conclusion: 'contraindicated',
      vaccines: ['vax-a'],
      reason: text('Phản vệ'),
      action: text('Không tiêm'),
    },
  ],
};

const anyOf = ['vax-a', 'vax-b'];

/** A program with groups and invitations, one for children that is open, and what belongs to them. */
export const vaccinationEntries: Entry[] = [
  vaccine('vax-a', certified('EU/1/20/1528', 'ORG-100030215')),
  vaccine('vax-b', certified('EU/1/20/1507', 'ORG-100031184')),
  vaccine('vax-c', {}),
  {
    kind: 'program',
    id: 'prog',
    ...held,
    body: {
      name: text('Chiến dịch'),
      about: text('Để phòng bệnh'),
      disease: 'flu',
      kind: 'campaign',
      vaccines: anyOf,
      ages: { from: 18 * 12 },
      series: [{ vaccines: anyOf, doses: 2 }],
      steps: [
        { type: 'basic', ordinal: 1, intervals: [] },
        {
          type: 'basic',
          ordinal: 2,
          intervals: [
            { after: ['vax-a'], vaccines: ['vax-a'], minDays: 21, recommendedDays: 28 },
            { after: ['vax-b'], vaccines: ['vax-b'], minDays: 21, recommendedDays: 28 },
          ],
        },
        {
          type: 'booster',
          ordinal: 1,
          intervals: [{ after: anyOf, vaccines: anyOf, minDays: 90, recommendedDays: 180 }],
        },
      ],
      admission: 'invited',
      groups: [
        { group: 'group-1', rank: 1 },
        { group: 'group-2', rank: 2 },
      ],
      screening: 'screen',
      consents: [{ purpose: 'dose', version: 1, text: text('Tôi đồng ý tiêm'), required: true }],
      prepare: text('Mang giấy tờ'),
      afterwards: text('Ở lại 30 phút'),
      observationMinutes: 30,
      askOnDays: [1, 3, 7, 28],
      certificate: { grades: ['signed', 'foreign-verified', 'keyed'], months: 12, overlapDays: 30 },
    },
  },
  {
    kind: 'program',
    id: 'open-prog',
    ...held,
    body: {
      name: text('Tiêm cho trẻ'),
      about: text('Để phòng bệnh cho trẻ'),
      disease: 'flu',
      kind: 'expanded',
      vaccines: ['vax-c'],
      ages: { from: 9, until: 60 },
      guardianUntil: 216,
      series: [{ vaccines: ['vax-c'], doses: 2 }],
      steps: [
        { type: 'basic', ordinal: 1, intervals: [] },
        {
          type: 'basic',
          ordinal: 2,
          ages: { from: 18, until: 60 },
          intervals: [{ after: ['vax-c'], vaccines: ['vax-c'], minDays: 28, recommendedDays: 270 }],
        },
      ],
      admission: 'open',
      screening: 'screen',
      consents: [{ purpose: 'dose', version: 1, text: text('Tôi đồng ý cho trẻ tiêm'), required: true }],
      prepare: text('Mang sổ tiêm'),
      afterwards: text('Ở lại 30 phút'),
      observationMinutes: 30,
      askOnDays: [1],
    },
  },
  {
    kind: 'priority-group',
    id: 'group-1',
    ...held,
    body: { number: 1, name: text('Nhóm 1'), chosenByPeople: true },
  },
  {
    kind: 'priority-group',
    id: 'group-2',
    ...held,
    body: { number: 2, name: text('Nhóm 2'), chosenByPeople: true },
  },
  { kind: 'screening', id: 'screen', ...held, body: rules },
  {
    kind: 'not-given-reason',
    id: 'unwell',
    ...held,
    body: { name: text('Đang ốm'), next: 'invite-again', afterDays: 7, advice: text('Hẹn lại sau') },
  },
  {
    kind: 'not-given-reason',
    id: 'refused',
    ...held,
    body: { name: text('Không đồng ý'), next: 'close', advice: text('Có thể đăng ký lại') },
  },
  {
    kind: 'reaction',
    id: 'fever',
    ...held,
    body: { name: text('Sốt'), codes: [], severe: false, advice: text('Nghỉ ngơi') },
  },
  {
    kind: 'reaction',
    id: 'anaphylaxis',
    ...held,
    body: { name: text('Phản vệ'), codes: [], severe: true, advice: text('Đi cấp cứu') },
  },
  ...['a1', 'c'].map((code) => ({
    kind: 'causality' as const,
    id: `cause-${code}`,
    ...held,
    body: { code: code.toUpperCase(), name: text(`Loại ${code}`), meaning: text('Nghĩa') },
  })),
  {
    kind: 'vaccination-policy',
    id: 'vaccination',
    ...held,
    body: { invitationHours: 72, seriousWithinHours: 24, claimDays: 10, diaryDays: 28, issuesPerHour: 50 },
  },
  { kind: 'matching-policy', id: 'matching', ...held, body: initialMatchingPolicy },
  {
    kind: 'acceptance',
    id: 'indoors',
    ...held,
    body: {
      name: text('Trong nhà'),
      about: text('Nơi kín'),
      asks: [
        {
          id: 'whole',
          kind: 'v',
          asks: text('Đủ mũi'),
          logic: { '>=': [{ var: 'payload.v.0.dn' }, { var: 'payload.v.0.sd' }] },
        },
        {
          id: 'nothing-found',
          kind: 't',
          asks: text('Không phát hiện'),
          logic: { '===': [{ var: 'payload.t.0.tr' }, '260415000'] },
        },
        { id: 'recovered', kind: 'r', asks: text('Đã khỏi'), logic: true },
      ],
    },
  },
];
