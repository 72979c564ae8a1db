import type { Entry } from '@binhan/domain/catalog';
import type { TestKit } from '@binhan/domain/testing';

const source =
  'Sinh phẩm để diễn tập, không có trên thị trường: cơ quan thay bằng sinh phẩm đã cho phép, kèm ngày cho phép';

function kit(id: string, period: Entry['period'], body: Omit<TestKit, 'codes'>): Entry {
  return { kind: 'test-kit', id, area: 'VN', period, source, body: { ...body, codes: [] } };
}

const maker = 'Nhà sản xuất mẫu';

/** Kits laboratories name with a result. One approval has run out: it stays readable and takes no new result. */
export const testKits: Entry[] = [
  kit(
    'demo-pcr',
    { from: '2020-04-01' },
    {
      name: { vi: 'Bộ PCR minh hoạ', en: 'Demonstration PCR kit' },
      manufacturer: maker,
      tests: ['sars-cov-2-pcr'],
      targets: ['E', 'ORF1ab'],
    },
  ),
  kit(
    'demo-pcr-2020',
    { from: '2020-02-07', until: '2022-01-01' },
    {
      name: { vi: 'Bộ PCR minh hoạ (hết hiệu lực)', en: 'Demonstration PCR kit (approval ended)' },
      manufacturer: maker,
      tests: ['sars-cov-2-pcr'],
      targets: ['N'],
    },
  ),
  kit(
    'demo-antigen',
    { from: '2021-07-08' },
    {
      name: { vi: 'Test nhanh minh hoạ', en: 'Demonstration rapid test' },
      manufacturer: maker,
      tests: ['sars-cov-2-antigen'],
      targets: [],
    },
  ),
  kit(
    'demo-ns1',
    { from: '2011-02-16' },
    {
      name: { vi: 'Test nhanh NS1 minh hoạ', en: 'Demonstration NS1 rapid test' },
      manufacturer: maker,
      tests: ['dengue-ns1'],
      targets: [],
    },
  ),
  kit(
    'demo-igm',
    { from: '2012-01-01' },
    {
      name: { vi: 'Bộ ELISA IgM minh hoạ', en: 'Demonstration IgM ELISA' },
      manufacturer: maker,
      tests: ['measles-igm'],
      targets: [],
    },
  ),
];
