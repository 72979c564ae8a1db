import type { SpecimenKind } from '@binhan/domain/testing';
import { snomed } from '../terminology';

/** Swab of the nasopharynx. */
export const nasopharyngealSwab: SpecimenKind = {
  id: 'nasopharyngeal-swab',
  name: { vi: 'Dịch tỵ hầu', en: 'Nasopharyngeal swab' },
  codes: [snomed('258500001')],
};

/** Swab of the throat. */
export const throatSwab: SpecimenKind = {
  id: 'throat-swab',
  name: { vi: 'Dịch họng', en: 'Throat swab' },
  codes: [snomed('258529004')],
};

/** Saliva. */
export const saliva: SpecimenKind = {
  id: 'saliva',
  name: { vi: 'Nước bọt', en: 'Saliva' },
  codes: [snomed('119342007')],
};

/** Serum. */
export const serum: SpecimenKind = {
  id: 'serum',
  name: { vi: 'Huyết thanh', en: 'Serum' },
  codes: [snomed('119364003')],
};
