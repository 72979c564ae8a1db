import type { Entry } from '@binhan/domain/catalog';

/**
 * The card of three colours of Khánh Hòa (area 56), 2021: green for the vaccinated and the recovered, yellow for one dose
 * or a fresh negative test, red for everybody else. A single-dose product completes its series with one dose.
 */
export const colourCard: Entry = {
  kind: 'entry-rules',
  id: 'entry',
  area: '56',
  period: { from: '2021-10-01', until: '2022-04-30' },
  source:
    'Tỉnh Khánh Hòa, màu thẻ trên PC-Covid (theo báo chí, tháng 10/2021); ngày áp dụng chưa đối chiếu được',
  body: {
    title: { vi: 'Thẻ màu tỉnh Khánh Hòa', en: 'Colour card of Khánh Hòa' },
    accepts: ['record', 'certificate', 'paper'],
    rules: [
      {
        id: 'in-quarantine',
        when: { question: 'quarantine', is: 'yes' },
        verdict: 'stop',
        colour: 'red',
        says: {
          vi: 'Đang trong thời gian cách ly. Xin gọi trạm y tế trước khi đi đâu.',
          en: 'Has to stay apart at present. Call the health station before going anywhere.',
        },
        remedy: 'wait',
      },
      {
        id: 'recovered',
        // An absent fact makes no statement true, so the denial alone would hold for everybody.
        ...green({
          all: [
            { question: 'days-since-recovery:covid-19', atLeast: 0 },
            { not: { question: 'days-since-recovery:covid-19', above: 180 } },
          ],
        }),
        says: { vi: 'Đã khỏi bệnh trong 180 ngày qua.', en: 'Recovered in the last 180 days.' },
      },
      {
        id: 'vaccinated',
        ...green({ question: 'days-since-series:covid-19', atLeast: 14 }),
        says: {
          vi: 'Đã tiêm đủ liều cơ bản từ 14 ngày trở lên.',
          en: 'Basic series complete for 14 days or longer.',
        },
      },
      {
        id: 'one-dose',
        when: { question: 'days-since-first-dose:covid-19', atLeast: 14 },
        verdict: 'go',
        colour: 'yellow',
        says: {
          vi: 'Đã tiêm một mũi từ 14 ngày trở lên.',
          en: 'One dose 14 days ago or longer.',
        },
      },
      {
        id: 'negative-test',
        when: {
          all: [
            { question: 'hours-since-negative:sars-cov-2-pcr', atLeast: 0 },
            { not: { question: 'hours-since-negative:sars-cov-2-pcr', above: 72 } },
          ],
        },
        verdict: 'go',
        colour: 'yellow',
        says: {
          vi: 'Xét nghiệm PCR âm tính trong 72 giờ qua.',
          en: 'Negative PCR test in the last 72 hours.',
        },
      },
    ],
    otherwise: {
      verdict: 'stop',
      colour: 'red',
      says: {
        vi: 'Chưa tiêm, chưa khỏi bệnh và chưa có xét nghiệm PCR trong 72 giờ.',
        en: 'Not vaccinated, not recovered, and no PCR test in the last 72 hours.',
      },
      remedy: 'test',
    },
  },
};

function green(when: Extract<Entry, { kind: 'entry-rules' }>['body']['rules'][number]['when']) {
  return { when, verdict: 'go' as const, colour: 'green' as const };
}
