import type { Entry } from '@binhan/domain/catalog';
import type { DoseInterval, Program, ScheduleStep } from '@binhan/domain/vaccination';
import { groupOrder } from './groups';
import { after, mixedFromSeptember2021, mixedInAugust2021, sameProduct } from './intervals';

const vaccines = [
  'vaxzevria',
  'comirnaty',
  'spikevax',
  'vero-cell',
  'hayat-vax',
  'sputnik-v',
  'abdala',
  'jcovden',
];

const basic = (ordinal: number, intervals: DoseInterval[]): ScheduleStep => ({
  type: 'basic',
  ordinal,
  intervals,
});

/** Where the basic series was weak: people of group 9 (chronic disease, over 65), 28 days after the last dose. */
const additional: ScheduleStep = {
  type: 'additional',
  ordinal: 1,
  groups: ['group-9'],
  intervals: [after(vaccines, vaccines, 28)],
};

const booster = (ordinal: number, minDays: number): ScheduleStep => ({
  type: 'booster',
  ordinal,
  intervals: [after(vaccines, ['comirnaty', 'spikevax', 'vaxzevria', 'vero-cell'], minDays)],
});

const body: Omit<Program, 'steps'> = {
  name: { vi: 'Tiêm chủng phòng COVID-19', en: 'Vaccination against COVID-19' },
  about: {
    vi: 'Vắc xin giúp tránh bệnh nặng và tử vong do COVID-19.',
    en: 'The vaccine keeps people from severe illness and death of COVID-19.',
  },
  disease: 'covid-19',
  kind: 'campaign',
  vaccines,
  ages: { from: 12 * 12 },
  guardianUntil: 18 * 12,
  series: [
    { vaccines: ['jcovden'], doses: 1 },
    { vaccines: ['abdala'], doses: 3 },
    { vaccines: vaccines.filter((id) => id !== 'jcovden' && id !== 'abdala'), doses: 2 },
  ],
  admission: 'invited',
  groups: groupOrder,
  screening: 'adult-screening',
  consents: [
    {
      purpose: 'vaccination',
      version: 1,
      required: true,
      text: {
        vi: 'Tôi đã được nói về lợi ích của vắc xin, phản ứng có thể gặp sau tiêm và việc theo dõi, và đồng ý tiêm (hoặc đồng ý cho người tôi đăng ký tiêm).',
        en: 'I was told what the vaccine is good for, what reactions there may be and how to watch for them, and agree to the vaccination (or that of the person I register).',
      },
    },
    {
      purpose: 'record',
      version: 1,
      required: true,
      text: {
        vi: 'Tôi đồng ý để cơ sở tiêm chủng ghi mũi tiêm vào sổ tiêm chủng điện tử và dùng dữ liệu này để theo dõi sau tiêm, cấp chứng nhận.',
        en: 'I agree that the site writes the dose into the vaccination record and uses it to follow up and to certify it.',
      },
    },
  ],
  prepare: {
    vi: 'Ăn uống bình thường trước khi tiêm. Mang giấy tờ tuỳ thân, mã QR lịch hẹn, đơn thuốc đang dùng nếu có.',
    en: 'Eat and drink as usual before. Bring a document that shows who you are, the QR code of your appointment and prescriptions you take.',
  },
  afterwards: {
    vi: 'Ở lại điểm tiêm 30 phút. Tự theo dõi ít nhất 24 giờ tại nhà và tiếp tục trong 28 ngày, nhất là 7 ngày đầu. Khó thở, tím tái, đau ngực, phát ban toàn thân, lơ mơ: gọi 115 hoặc đến bệnh viện ngay.',
    en: 'Stay at the site for 30 minutes. Watch yourself for at least 24 hours at home and on for 28 days, above all the first 7. Short of breath, blue lips, chest pain, rash all over, drowsy: call 115 or go to a hospital at once.',
  },
  observationMinutes: 30,
  askOnDays: [1, 3, 7, 28],
  certificate: { grades: ['signed', 'foreign-verified'], months: 12, overlapDays: 30 },
};

const abdala = basic(3, [after(['abdala'], ['abdala'], 14)]);

function program(from: string, until: string | undefined, source: string, steps: ScheduleStep[]): Entry {
  return {
    kind: 'program',
    id: 'covid-19',
    area: 'VN',
    period: until === undefined ? { from } : { from, until },
    source,
    body: { ...body, steps },
  };
}

/** The campaign against COVID-19: one program, whose steps and mixing changed by dates. */
export const covidCampaign: Entry[] = [
  program(
    '2021-07-26',
    '2021-09-08',
    'Quyết định 3588/QĐ-BYT ngày 26/7/2021; tiêm phối hợp theo hướng dẫn tháng 7 và tháng 8/2021. Tuổi, cách mời và giấy chứng nhận là mặc định',
    [basic(1, []), basic(2, [...sameProduct, ...mixedInAugust2021]), abdala],
  ),
  program(
    '2021-09-08',
    '2021-12-01',
    'Quyết định 3588/QĐ-BYT ngày 26/7/2021; tiêm phối hợp theo hướng dẫn ngày 08/9/2021',
    [basic(1, []), basic(2, [...sameProduct, ...mixedFromSeptember2021]), abdala],
  ),
  program(
    '2021-12-01',
    '2022-03-01',
    'Additional doses (28 days, special groups) and boosters (6 months), Ministry of Health, December 2021; the day is a default',
    [
      basic(1, []),
      basic(2, [...sameProduct, ...mixedFromSeptember2021]),
      abdala,
      additional,
      booster(1, 180),
    ],
  ),
  program(
    '2022-03-01',
    undefined,
    'Boosters 3 months after the last basic or additional dose, AstraZeneca after mRNA, Ministry of Health, March 2022; the day is a default',
    [
      basic(1, []),
      basic(2, [...sameProduct, ...mixedFromSeptember2021]),
      abdala,
      additional,
      booster(1, 90),
      booster(2, 120),
    ],
  ),
];
