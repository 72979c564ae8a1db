import type { Entry } from '@binhan/domain/catalog';
import type { Condition } from '@binhan/domain/declaration';
import type { FollowUpRule, TracingPolicy } from '@binhan/domain/tracing';
import { apart, nothing, watches } from './follow-up';

const F2 = { vi: 'Người tiếp xúc với F1 (F2)', en: 'Contact of a close contact (F2)' };
const F1 = { vi: 'Người tiếp xúc gần (F1)', en: 'Close contact (F1)' };
const secondDegree = watches('second-degree', [2], 14, F2);

/** The series complete for at least 14 days, or recovered within 180. */
const protectedLately: Condition = {
  any: [{ question: 'days-since-series:covid-19', atLeast: 14 }, recoveredWithin(180)],
};

function recoveredWithin(days: number): Condition {
  return {
    all: [
      { question: 'days-since-recovery:covid-19', atLeast: 0 },
      { not: { question: 'days-since-recovery:covid-19', above: days } },
    ],
  };
}

function covid(
  from: string,
  until: string | undefined,
  source: string,
  followUp: FollowUpRule[],
  metres = 2,
): Entry {
  const body: TracingPolicy = {
    disease: 'covid-19',
    name: { vi: 'Truy vết COVID-19', en: 'Tracing of COVID-19' },
    infectious: { fromOnset: { before: 2, after: 10 }, fromSample: { before: 2, after: 10 } },
    contact: { minutes: 15, metres, latencyHours: 24 },
    degrees: 2,
    sameCaseDays: 30,
    recoveredDays: 180,
    followUp,
    diary: 'daily-health',
    reachWithinHours: 24,
    warning: {
      placesPerCase: 60,
      peoplePerDay: 20_000,
      message: {
        vi: 'Ông/bà có thể đã ở gần người mắc bệnh trong những ngày qua. Xin mở mục Cảnh báo để biết cần làm gì.',
        en: 'You may have been near somebody who is ill in the last days. Open Warnings to see what to do.',
      },
    },
  };
  return {
    kind: 'tracing-policy',
    id: 'covid-19',
    area: 'VN',
    period: until === undefined ? { from } : { from, until },
    source: `${source}. Những ngày có thể lây theo WHO (truy vết trong bối cảnh COVID-19, 01/02/2021); thời gian ủ lây và ngày xét nghiệm ở nơi văn bản không nêu là mặc định của danh mục này`,
    body,
  };
}

const measles: TracingPolicy = {
  disease: 'measles',
  name: { vi: 'Truy vết sởi', en: 'Tracing of measles' },
  // Infectious from four days before the rash until four days after it.
  infectious: { fromOnset: { before: 4, after: 4 }, fromSample: { before: 7, after: 1 } },
  contact: { minutes: 5, metres: 10, latencyHours: 168 },
  degrees: 1,
  sameCaseDays: 60,
  recoveredDays: 365,
  followUp: [
    nothing(
      'two-doses',
      { vi: 'Đã tiêm đủ hai mũi vắc xin sởi.', en: 'Had two doses of measles vaccine.' },
      { question: 'doses:measles', atLeast: 2 },
    ),
    watches('watch', [1], 21, F1),
  ],
  diary: 'daily-health',
  reachWithinHours: 48,
  warning: {
    placesPerCase: 60,
    peoplePerDay: 5_000,
    message: {
      vi: 'Ông/bà có thể đã ở gần người mắc sởi. Xin mở mục Cảnh báo để biết cần làm gì.',
      en: 'You may have been near somebody with measles. Open Warnings to see what to do.',
    },
  },
};

/** How each disease is traced, from day to day. */
export const tracingPolicies: Entry[] = [
  covid(
    '2020-01-29',
    '2021-07-14',
    'Bộ Y tế, hướng dẫn áp dụng đến tháng 7/2021: người tiếp xúc gần cách ly tập trung 21 ngày',
    [apart('facility-21', 'facility', { days: 21, monitored: 14, testDays: [1, 14, 20] }), secondDegree],
  ),
  covid(
    '2021-07-14',
    '2021-12-16',
    'Bộ Y tế, Công văn 5599/BYT-MT ngày 14/7/2021: 14 ngày, rồi theo dõi tại nhà 14 ngày; xét nghiệm ngày 1, 7 và 14',
    [apart('facility-14', 'facility', { days: 14, monitored: 14, testDays: [1, 7, 14] }), secondDegree],
  ),
  covid(
    '2021-12-16',
    '2022-02-21',
    'Bộ Y tế, hướng dẫn tháng 12/2021 (chưa đối chiếu được ngày): người tiếp xúc đã tiêm hoặc đã khỏi ở nhà 7 ngày',
    [
      apart('home-7', 'home', { days: 7, monitored: 7, testDays: [1, 7], when: protectedLately }),
      apart('home-14', 'home', { days: 14, monitored: 14, testDays: [1, 7, 14] }),
      secondDegree,
    ],
  ),
  covid(
    '2022-02-21',
    '2022-04-15',
    'Bộ Y tế, Công văn 762/BYT-DP ngày 21/02/2022: ở nhà 5 ngày nếu đã tiêm hai liều hoặc khỏi trong ba tháng, còn lại 7 ngày (chưa đối chiếu được)',
    [
      apart('home-5', 'home', {
        days: 5,
        monitored: 5,
        testDays: [5],
        when: { any: [{ question: 'doses:covid-19', atLeast: 2 }, recoveredWithin(90)] },
      }),
      apart('home-7', 'home', { days: 7, monitored: 3, testDays: [7] }),
      watches('second-degree', [2], 10, F2),
    ],
  ),
  covid(
    '2022-04-15',
    undefined,
    'Bộ Y tế, Công văn 1909/BYT-DP ngày 15/4/2022: người tiếp xúc không phải cách ly, giữ gìn mười ngày; một mét',
    [watches('careful-10', [1], 10, F1)],
    1,
  ),
  {
    kind: 'tracing-policy',
    id: 'measles',
    area: 'VN',
    period: { from: '2014-01-01' },
    source:
      'WHO, tiêu chuẩn giám sát sởi (2018): lây từ bốn ngày trước đến bốn ngày sau phát ban; theo dõi 21 ngày; mặc định của danh mục này',
    body: measles,
  },
];
