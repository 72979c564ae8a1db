/**
 * What is asked of a certificate where somebody goes, as CertLogic with a sentence to each: the rules of the EU while they
 * were in force, and defaults that are no law, for a province to change.
 */
import type { AcceptanceAsk } from '@binhan/domain/certificate';
import type { Entry } from '@binhan/domain/catalog';

const NOT_DETECTED = '260415000';
const NUCLEIC_ACID = 'LP6464-4';

const clock = { plusTime: [{ var: 'external.validationClock' }, 0, 'hour'] };
const day = (field: string, days: number) => ({ plusTime: [{ var: field }, days, 'day'] });

/** CertLogic has no `or`. */
const either = (one: object, other: object) => ({ if: [one, true, other] });
/** A booster counts on from the series: three of three after two. Of three basic doses a certificate says the same. */
const boosted = either(
  { '>': [{ var: 'payload.v.0.dn' }, { var: 'payload.v.0.sd' }] },
  {
    and: [
      { '>': [{ var: 'payload.v.0.dn' }, 2] },
      { '===': [{ var: 'payload.v.0.dn' }, { var: 'payload.v.0.sd' }] },
    ],
  },
);

const seriesDone: AcceptanceAsk = {
  id: 'series-done',
  kind: 'v',
  asks: { vi: 'Đã tiêm đủ các mũi cơ bản.', en: 'Every basic dose was given.' },
  logic: { '>=': [{ var: 'payload.v.0.dn' }, { var: 'payload.v.0.sd' }] },
};

const sinceDose = (days: number): AcceptanceAsk => ({
  id: 'since-dose',
  kind: 'v',
  asks: { vi: `Mũi cuối đã qua ít nhất ${days} ngày.`, en: `The last dose was at least ${days} days ago.` },
  logic: either(boosted, { 'not-before': [clock, day('payload.v.0.dt', days)] }),
});

const untilDose = (days: number): AcceptanceAsk => ({
  id: 'until-dose',
  kind: 'v',
  asks: {
    vi: `Mũi cơ bản cuối chưa quá ${days} ngày, hoặc đã tiêm nhắc lại.`,
    en: `The last basic dose was at most ${days} days ago, or a booster was given.`,
  },
  logic: either(boosted, { 'not-after': [clock, day('payload.v.0.dt', days)] }),
});

const nothingFound: AcceptanceAsk = {
  id: 'nothing-found',
  kind: 't',
  asks: { vi: 'Xét nghiệm không phát hiện vi rút.', en: 'The test found nothing.' },
  logic: { '===': [{ var: 'payload.t.0.tr' }, NOT_DETECTED] },
};

const within = (hours: number): AcceptanceAsk => ({
  id: 'test-within',
  kind: 't',
  asks: {
    vi: `Mẫu lấy trong ${hours} giờ trước đó.`,
    en: `The sample was taken at most ${hours} hours before.`,
  },
  logic: { 'not-after': [clock, { plusTime: [{ var: 'payload.t.0.sc' }, hours, 'hour'] }] },
});

/** By the kind of test, since one finds more than the other. */
const withinByKind: AcceptanceAsk = {
  id: 'test-within',
  kind: 't',
  asks: {
    vi: 'Mẫu lấy trong 72 giờ trước đó (PCR) hoặc 24 giờ (kháng nguyên).',
    en: 'The sample was taken at most 72 hours before (PCR) or 24 hours (antigen).',
  },
  logic: {
    if: [
      { '===': [{ var: 'payload.t.0.tt' }, NUCLEIC_ACID] },
      { 'not-after': [clock, { plusTime: [{ var: 'payload.t.0.sc' }, 72, 'hour'] }] },
      { 'not-after': [clock, { plusTime: [{ var: 'payload.t.0.sc' }, 24, 'hour'] }] },
    ],
  },
};

const recovered: AcceptanceAsk = {
  id: 'recovered',
  kind: 'r',
  asks: {
    vi: 'Ngày đến nằm trong thời hạn của chứng nhận khỏi bệnh.',
    en: 'The day lies within the time of the certificate of recovery.',
  },
  logic: {
    and: [
      { 'not-before': [clock, day('payload.r.0.df', 0)] },
      { 'not-after': [clock, day('payload.r.0.du', 1)] },
    ],
  },
};

/** Rule sets by where somebody goes. */
export const acceptances: Entry[] = [
  {
    kind: 'acceptance',
    id: 'eu-travel',
    area: 'VN',
    period: { from: '2022-02-01', until: '2023-07-01' },
    source: 'Quy định (EU) 2021/953 và Quy định ủy quyền (EU) 2021/2288',
    body: {
      name: { vi: 'Đi lại trong Liên minh châu Âu', en: 'Travel within the European Union' },
      about: {
        vi: 'Theo quy định chung của EU; từng nước có thể yêu cầu thêm.',
        en: 'By the common rules of the EU; a country may ask for more.',
      },
      asks: [seriesDone, sinceDose(14), untilDose(270), nothingFound, withinByKind, recovered],
    },
  },
  {
    kind: 'acceptance',
    id: 'large-event',
    area: 'VN',
    period: { from: '2021-07-01' },
    source:
      'Mẫu của danh mục, không phải quy định pháp luật; tỉnh tự quyết định (defaults of this catalogue, no law)',
    body: {
      name: { vi: 'Sự kiện đông người', en: 'A large event' },
      about: {
        vi: 'Mẫu chung: tiêm đủ, mới xét nghiệm hoặc đã khỏi bệnh.',
        en: 'A common pattern: vaccinated, tested lately or recovered.',
      },
      asks: [seriesDone, sinceDose(14), nothingFound, within(72), recovered],
    },
  },
  {
    kind: 'acceptance',
    id: 'hospital-visit',
    area: 'VN',
    period: { from: '2021-07-01' },
    source:
      'Mẫu của danh mục, không phải quy định pháp luật; tỉnh tự quyết định (defaults of this catalogue, no law)',
    body: {
      name: { vi: 'Thăm người bệnh, viện dưỡng lão', en: 'A visit to the sick or a care home' },
      about: {
        vi: 'Mẫu chung, chặt hơn: mũi tiêm hoặc xét nghiệm phải còn mới.',
        en: 'A common pattern, and stricter: dose or test must be recent.',
      },
      asks: [seriesDone, sinceDose(14), untilDose(365), nothingFound, within(24), recovered],
    },
  },
];
