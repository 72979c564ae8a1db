import { createMessages } from '@binhan/ui';

/** What the page of the epidemic curve says. */
export const messages = createMessages({
  vi: {
    print: 'In',
    curveTitle: 'Biểu đồ ca bệnh',
    curveBy: 'Tính theo',
    curveOf: (disease: string, by: string) => `${disease}, ${by.toLowerCase()}`,
    curveTable: 'Số ca theo ngày',
    day: 'Ngày',
    cases: 'Số ca',
    undated: (count: number) => `${String(count)} ca chưa có ngày này nên không nằm trong biểu đồ.`,
    outside: (count: number) => `${String(count)} ca nằm ngoài khoảng ngày này.`,
    total: 'Tổng',
    mapTitle: 'Ca đang theo dõi theo xã, phường',
    mapIntro:
      'Bản đồ sơ lược: mỗi ô một xã, phường, ô càng đậm càng nhiều ca. Vị trí ô không phải vị trí thật.',
    mapNone: 'Không có ca nào đang theo dõi.',
    onlyArea: 'Xã, phường',
    wrong: {
      date: 'Có ngày không đúng.',
      order: 'Ngày cuối phải sau ngày đầu.',
      length: 'Khoảng dài nhất là 92 ngày.',
    },
  },
  en: {
    print: 'Print',
    curveTitle: 'Epidemic curve',
    curveBy: 'Counted by',
    curveOf: (disease, by) => `${disease}, ${by.toLowerCase()}`,
    curveTable: 'Cases a day',
    day: 'Day',
    cases: 'Cases',
    undated: (count) =>
      count === 1
        ? '1 case has no such date and is not in the curve.'
        : `${String(count)} cases have no such date and are not in the curve.`,
    outside: (count) =>
      count === 1 ? '1 case lies outside these days.' : `${String(count)} cases lie outside these days.`,
    total: 'Total',
    mapTitle: 'Open cases by commune',
    mapIntro:
      'A sketch: a tile for each commune, darker where there are more. Tiles do not stand where communes are.',
    mapNone: 'No case is open.',
    onlyArea: 'Commune',
    wrong: {
      date: 'A day is not right.',
      order: 'The last day must come after the first.',
      length: 'At most 92 days.',
    },
  },
});
