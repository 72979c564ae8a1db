import type { Entry } from '@binhan/domain/catalog';
import type { Condition } from '@binhan/domain/declaration';
import type { LocalizedText } from '@binhan/domain/text';
import type { ScreeningRule, ScreeningRules } from '@binhan/domain/vaccination';
import { adultHistory, childHistory } from './health-questions';
import { abnormalVitals, adultVitals, childVitals } from './vital-signs';

const yes = (...questions: string[]): Condition =>
  questions.length === 1
    ? { question: questions[0] ?? '', is: 'yes' }
    : { any: questions.map((question) => ({ question, is: 'yes' })) };

/** "Not known" of something that would forbid the dose is looked at by a doctor. */
const unknown = (...questions: string[]): Condition => ({
  any: questions.map((question) => ({ question, is: 'unknown' })),
});

const later: LocalizedText = { vi: 'Hoãn tiêm, hẹn lại.', en: 'Postpone and call again.' };
const withCare: LocalizedText = {
  vi: 'Bác sĩ khám, quyết định tiêm tại đây hay chuyển bệnh viện; theo dõi kỹ.',
  en: 'A doctor decides whether here or in a hospital; watched closely.',
};
const never: LocalizedText = { vi: 'Không tiêm vắc xin này.', en: 'Do not give this vaccine.' };

const rules = {
  allergy: {
    id: 'vaccine-allergy',
    when: yes('vaccine-allergy'),
    conclusion: 'contraindicated',
    reason: {
      vi: 'Phản ứng nặng với vắc xin hoặc thành phần',
      en: 'Severe reaction to the vaccine or a component',
    },
    action: never,
  },
  covid: {
    id: 'covid-6-months',
    when: yes('covid-6-months'),
    conclusion: 'postpone',
    reason: { vi: 'Mắc COVID-19 trong 6 tháng', en: 'COVID-19 within 6 months' },
    action: later,
    afterDays: 180,
  },
  acute: {
    id: 'acute-illness',
    when: yes('acute-illness', 'progressive-chronic'),
    conclusion: 'postpone',
    reason: { vi: 'Bệnh cấp tính hoặc mạn tính tiến triển', en: 'Acute or worsening illness' },
    action: later,
    afterDays: 14,
  },
  early: {
    id: 'pregnant-early',
    when: yes('pregnant-early'),
    conclusion: 'postpone',
    reason: { vi: 'Mang thai dưới 13 tuần', en: 'Pregnant, less than 13 weeks' },
    action: later,
    afterDays: 90,
  },
  sputnik: {
    id: 'pregnant-sputnik',
    when: yes('pregnant-early', 'pregnant-late', 'breast-feeding'),
    conclusion: 'other-vaccine',
    vaccines: ['sputnik-v'],
    reason: {
      vi: 'Mang thai, cho con bú: không dùng Sputnik V',
      en: 'Pregnant or breast-feeding: not Sputnik V',
    },
    action: { vi: 'Chọn vắc xin khác.', en: 'Choose another vaccine.' },
  },
  care: {
    id: 'with-care',
    when: yes(
      'anaphylaxis',
      'other-allergy',
      'treated-chronic',
      'age-65',
      'coagulation',
      'pregnant-late',
      'immunosuppression',
      'immunosuppressants',
      'consciousness',
    ),
    conclusion: 'caution',
    reason: { vi: 'Nhóm cần thận trọng', en: 'To be given with care' },
    action: withCare,
  },
  vitals: {
    id: 'vital-signs',
    when: abnormalVitals,
    conclusion: 'caution',
    reason: { vi: 'Dấu hiệu sinh tồn bất thường', en: 'Abnormal vital signs' },
    action: withCare,
  },
  recent: {
    id: 'vaccine-14-days',
    when: yes('vaccine-14-days'),
    conclusion: 'postpone',
    reason: { vi: 'Tiêm vắc xin khác trong 14 ngày', en: 'Another vaccine within 14 days' },
    action: later,
    afterDays: 14,
  },
  unclear: {
    id: 'not-known',
    when: unknown('anaphylaxis', 'vaccine-allergy', 'acute-illness', 'pregnant-early', 'coagulation'),
    conclusion: 'caution',
    reason: { vi: 'Chưa rõ tiền sử', en: 'History not known' },
    action: withCare,
  },
} satisfies Record<string, ScreeningRule>;

const childRules: ScreeningRule[] = [
  rules.allergy,
  {
    id: 'temperature',
    when: {
      any: [
        { question: 'temperature', above: 37.5 },
        { question: 'temperature', below: 35.5 },
      ],
    },
    conclusion: 'postpone',
    reason: { vi: 'Sốt hoặc hạ thân nhiệt', en: 'Fever or low temperature' },
    action: later,
    afterDays: 3,
  },
  {
    id: 'acute-illness',
    when: yes('acute-illness'),
    conclusion: 'postpone',
    reason: { vi: 'Trẻ đang ốm', en: 'The child is ill' },
    action: later,
    afterDays: 14,
  },
  {
    id: 'blood-products',
    when: yes('blood-products'),
    conclusion: 'postpone',
    reason: {
      vi: 'Truyền máu, globulin trong 3 tháng (vắc xin sống)',
      en: 'Blood products within 3 months (live vaccine)',
    },
    action: later,
    afterDays: 90,
  },
  {
    id: 'live-vaccine',
    when: yes('immunosuppression'),
    conclusion: 'contraindicated',
    reason: { vi: 'Suy giảm miễn dịch: không dùng vắc xin sống', en: 'Immunosuppressed: no live vaccine' },
    action: never,
  },
  {
    id: 'sounds',
    when: yes('sounds'),
    conclusion: 'caution',
    reason: { vi: 'Tim, phổi bất thường', en: 'Abnormal heart or lung sounds' },
    action: withCare,
  },
  {
    id: 'not-known',
    when: unknown('vaccine-allergy', 'immunosuppression'),
    conclusion: 'caution',
    reason: rules.unclear.reason,
    action: withCare,
  },
];

function screening(
  id: string,
  period: Entry['period'],
  source: string,
  body: Pick<ScreeningRules, 'rules' | 'history' | 'atSite' | 'title'>,
): Entry {
  return { kind: 'screening', id, area: 'VN', period, source, body };
}

const adult = {
  title: { vi: 'Khám sàng lọc trước tiêm', en: 'Screening before a dose' },
  history: adultHistory,
  atSite: adultVitals,
};
const common = [
  rules.allergy,
  rules.acute,
  rules.early,
  rules.sputnik,
  rules.care,
  rules.vitals,
  rules.recent,
];

/** Rules of screening by dates. COVID-19 within six months postponed a dose until December 2021 only. */
export const screenings: Entry[] = [
  screening(
    'adult-screening',
    { from: '2021-07-08', until: '2021-12-21' },
    'Quyết định 2995/QĐ-BYT và 3802/QĐ-BYT (10/8/2021). Số ngày hẹn lại là mặc định',
    { ...adult, rules: [...common, rules.covid, rules.unclear] },
  ),
  screening(
    'adult-screening',
    { from: '2021-12-21' },
    'Quyết định 5785/QĐ-BYT ngày 21/12/2021. Số ngày hẹn lại là mặc định',
    { ...adult, rules: [...common, rules.unclear] },
  ),
  screening(
    'child-screening',
    { from: '2018-01-01' },
    'Mặc định của danh mục này, theo hướng dẫn khám sàng lọc cho trẻ em của Bộ Y tế',
    {
      title: { vi: 'Khám sàng lọc cho trẻ', en: 'Screening of a child' },
      history: childHistory,
      atSite: childVitals,
      rules: childRules,
    },
  ),
];
