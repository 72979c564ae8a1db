import type { Entry } from '@binhan/domain/catalog';
import type { TestKind } from '@binhan/domain/testing';
import { loinc } from '../terminology';
import { advice } from './advice';
import { controlsOf } from './controls';
import { inconclusive, invalid, negative, positive } from './outcomes';
import { poolsOf } from './pools';
import { nasopharyngealSwab, saliva, serum, throatSwab } from './specimens';

/** A positive or undecided result leaves with two persons' agreement; a default, no law. */
const twoForDetected = { detected: 2, notDetected: 1, undecided: 2, corrected: 2 };

/** COVID-19 in the value set of diseases of the EU; hours are those of Regulation (EU) 2021/953 and its travel rules of 2022. */
const covid = '840539006';

const identity = {
  vi: 'Mang theo giấy tờ tuỳ thân và mã QR lịch hẹn.',
  en: 'Bring a document that shows who you are and the QR code of your appointment.',
};

const nothingByMouth = {
  vi: `Không ăn, uống, súc miệng trong 30 phút trước khi lấy mẫu. ${identity.vi}`,
  en: `Do not eat, drink or rinse your mouth in the 30 minutes before. ${identity.en}`,
};

function test(id: string, from: string, source: string, body: TestKind): Entry {
  return { kind: 'test', id, area: 'VN', period: { from }, source, body };
}

/** Every kind of test of the catalogue. */
export const tests: Entry[] = [
  test(
    'sars-cov-2-pcr',
    '2020-02-07',
    'Mã: LOINC 94500-6. Mẫu gộp: Quyết định 3486/QĐ-BYT tháng 8/2020 và ý kiến đồng ý của Bộ trưởng ngày 05/02/2021 cho đến 15 người một gia đình; quy tắc khác là mặc định',
    {
      name: { vi: 'Realtime RT-PCR tìm SARS-CoV-2', en: 'SARS-CoV-2 by real-time RT-PCR' },
      disease: 'covid-19',
      codes: [loinc('94500-6')],
      specimens: [nasopharyngealSwab, throatSwab, saliva],
      outcomes: [negative(advice.covidNotDetected), positive(advice.covidDetected), inconclusive, invalid],
      cycleThreshold: true,
      pools: poolsOf({ household: 15, area: 10, workplace: 5 }),
      controls: controlsOf({ withinHours: 24, required: false }),
      // Recovery: from day 11 until day 180 after the first positive specimen (Regulation (EU) 2021/953, Article 7).
      certificate: {
        type: 'LP6464-4',
        target: covid,
        hours: 72,
        recovery: { fromDays: 11, untilDays: 180 },
      },
      verifiers: twoForDetected,
      turnaroundHours: 24,
      prepare: nothingByMouth,
    },
  ),
  test('sars-cov-2-antigen', '2021-07-08', 'Codes: LOINC 94558-4. Rules are defaults of this catalogue', {
    name: { vi: 'Test nhanh kháng nguyên SARS-CoV-2', en: 'SARS-CoV-2 rapid antigen test' },
    disease: 'covid-19',
    codes: [loinc('94558-4')],
    specimens: [nasopharyngealSwab, throatSwab],
    outcomes: [negative(advice.covidNotDetected), positive(advice.covidDetected), invalid],
    cycleThreshold: false,
    pools: poolsOf({ household: 5, area: 5, workplace: 5 }),
    certificate: { type: 'LP217198-3', target: covid, hours: 24 },
    verifiers: twoForDetected,
    turnaroundHours: 1,
    prepare: nothingByMouth,
  }),
  test('dengue-ns1', '2011-02-16', 'Codes: LOINC 75377-2. Rules are defaults of this catalogue', {
    name: { vi: 'Test nhanh NS1 sốt xuất huyết Dengue', en: 'Dengue NS1 rapid antigen test' },
    disease: 'dengue',
    codes: [loinc('75377-2')],
    specimens: [serum],
    outcomes: [negative(advice.dengueNotDetected), positive(advice.dengueDetected), invalid],
    cycleThreshold: false,
    verifiers: { detected: 1, notDetected: 1, undecided: 1, corrected: 2 },
    turnaroundHours: 4,
    prepare: identity,
  }),
  test('measles-igm', '2012-01-01', 'Codes: LOINC 35276-5. Rules are defaults of this catalogue', {
    name: { vi: 'ELISA tìm IgM kháng vi rút sởi', en: 'Measles IgM by ELISA' },
    disease: 'measles',
    codes: [loinc('35276-5')],
    specimens: [serum],
    outcomes: [negative(advice.measlesNotDetected), positive(advice.measlesDetected), inconclusive, invalid],
    cycleThreshold: false,
    controls: controlsOf({ withinHours: 24, required: true }),
    verifiers: twoForDetected,
    turnaroundHours: 72,
    prepare: identity,
  }),
];
