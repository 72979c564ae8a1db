/** The reports units owe, and the diseases of which the authority is told within hours: dated, with their source. */
import type { Entry } from '@binhan/domain/catalog';

/** One report of the day; its hour is not set by a decree and stays to be configured. */
export const reportRules: Entry[] = [
  {
    kind: 'report-rule',
    id: 'testing-of-the-day',
    area: 'VN',
    period: { from: '2021-07-01' },
    source: 'Mặc định của danh mục này; giờ do từng tỉnh, thành phố đặt',
    body: {
      name: { vi: 'Báo cáo xét nghiệm trong ngày', en: 'Testing of the day' },
      units: [
        { place: 'testing-site', by: 'sampled' },
        { place: 'laboratory', by: 'released' },
      ],
      dueMinutes: 8 * 60,
    },
  },
];

const circular = 'Circular 54/2015/TT-BYT of 28 December 2015, Annex 1';
// It has no successor in this catalogue: the parent law changed on 1 July 2026 and its circulars are awaited.
const since = '2016-07-01';

/** Within 24 hours of diagnosis: the first list of the circular; within 48: the second. */
export const notificationRules: Entry[] = [
  notified('covid-19', '2020-01-29', 24, `${circular}, list 1 (emerging diseases)`),
  notified('dengue', since, 24, `${circular}, list 1`),
  notified('measles', since, 24, `${circular}, list 1`),
  notified('pertussis', since, 48, `${circular}, list 2`),
];

function notified(disease: string, from: string, hours: number, source: string): Entry {
  const body = { disease, hours, sameCaseDays: 30 };
  return { kind: 'notification-rule', id: disease, area: 'VN', period: { from }, source, body };
}
