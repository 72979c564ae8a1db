/**
 * The diseases this catalogue ships. A disease is data: its group of the law is dated, and nothing in the product names
 * one; the second one is here to show that.
 */
import type { Entry } from '@binhan/domain/catalog';
import { icd10, snomed } from '../terminology';

const covid19 = {
  name: { vi: 'COVID-19', en: 'COVID-19' },
  codes: [icd10('U07.1'), snomed('840539006')],
};

/** Every disease of the catalogue, with its group of the law from day to day. */
export const diseases: Entry[] = [
  {
    kind: 'disease',
    id: 'covid-19',
    area: 'VN',
    period: { from: '2020-01-29', until: '2023-10-20' },
    source: 'Bộ Y tế, Quyết định 219/QĐ-BYT ngày 29/01/2020 (nhóm A)',
    body: { ...covid19, group: 'A' },
  },
  {
    kind: 'disease',
    id: 'covid-19',
    area: 'VN',
    period: { from: '2023-10-20' },
    source: 'Bộ Y tế, nhóm B từ 20/10/2023 (cùng Quyết định 26/2023/QĐ-TTg ngày 19/10/2023)',
    body: { ...covid19, group: 'B' },
  },
  {
    kind: 'disease',
    id: 'dengue',
    area: 'VN',
    period: { from: '2008-07-01' },
    source: 'Luật Phòng, chống bệnh truyền nhiễm số 03/2007/QH12, Điều 3 (nhóm B)',
    body: {
      name: { vi: 'Sốt xuất huyết Dengue', en: 'Dengue' },
      codes: [icd10('A90'), icd10('A91')],
      group: 'B',
    },
  },
  {
    kind: 'disease',
    id: 'pertussis',
    area: 'VN',
    period: { from: '2008-07-01' },
    source: 'Luật Phòng, chống bệnh truyền nhiễm số 03/2007/QH12, Điều 3 (nhóm B)',
    body: { name: { vi: 'Ho gà', en: 'Pertussis' }, codes: [icd10('A37')], group: 'B' },
  },
  {
    kind: 'disease',
    id: 'measles',
    area: 'VN',
    period: { from: '2008-07-01' },
    source: 'Luật Phòng, chống bệnh truyền nhiễm số 03/2007/QH12, Điều 3 (nhóm B)',
    body: {
      name: { vi: 'Sởi', en: 'Measles' },
      codes: [icd10('B05'), snomed('14189004')],
      group: 'B',
    },
  },
  {
    kind: 'disease',
    id: 'rubella',
    area: 'VN',
    period: { from: '2008-07-01' },
    source: 'Luật Phòng, chống bệnh truyền nhiễm số 03/2007/QH12, Điều 3 (nhóm B)',
    body: { name: { vi: 'Rubella', en: 'Rubella' }, codes: [icd10('B06')], group: 'B' },
  },
];
