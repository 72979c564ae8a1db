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
    source: 'Ministry of Health, Decision 219/QĐ-BYT of 29 January 2020 (group A)',
    body: { ...covid19, group: 'A' },
  },
  {
    kind: 'disease',
    id: 'covid-19',
    area: 'VN',
    period: { from: '2023-10-20' },
    source:
      'Ministry of Health, group B from 20 October 2023 (with Decision 26/2023/QĐ-TTg of 19 October 2023)',
    body: { ...covid19, group: 'B' },
  },
  {
    kind: 'disease',
    id: 'dengue',
    area: 'VN',
    period: { from: '2008-07-01' },
    source: 'Law 03/2007/QH12 on prevention and control of infectious diseases, Article 3 (group B)',
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
    source: 'Law 03/2007/QH12 on prevention and control of infectious diseases, Article 3 (group B)',
    body: { name: { vi: 'Ho gà', en: 'Pertussis' }, codes: [icd10('A37')], group: 'B' },
  },
  {
    kind: 'disease',
    id: 'measles',
    area: 'VN',
    period: { from: '2008-07-01' },
    source: 'Law 03/2007/QH12 on prevention and control of infectious diseases, Article 3 (group B)',
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
    source: 'Law 03/2007/QH12 on prevention and control of infectious diseases, Article 3 (group B)',
    body: { name: { vi: 'Rubella', en: 'Rubella' }, codes: [icd10('B06')], group: 'B' },
  },
];
