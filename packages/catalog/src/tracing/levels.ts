import type { Entry } from '@binhan/domain/catalog';

/** How a commune gets its level. A province puts a table of its own in the place of this one. */
export const levelRules: Entry[] = [
  {
    kind: 'level-rules',
    id: 'covid-19',
    area: 'VN',
    period: { from: '2021-10-12' },
    source:
      'Nghị quyết 128/NQ-CP ngày 11/10/2021 và Quyết định 4800/QĐ-BYT ngày 12/10/2021; các ngưỡng chưa đối chiếu được với văn bản gốc, từng tỉnh, thành phố kiểm tra lại',
    body: {
      disease: 'covid-19',
      name: { vi: 'Cấp độ dịch COVID-19', en: 'Levels of COVID-19' },
      bands: [
        { from: 0, covered: 1, uncovered: 1 },
        { from: 20, covered: 2, uncovered: 2 },
        { from: 50, covered: 2, uncovered: 3 },
        { from: 150, covered: 3, uncovered: 4 },
      ],
      coverage: 0.7,
      fallsOnlyWhenReady: true,
    },
  },
];
