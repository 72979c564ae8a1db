/** How records of people are held against one another, until a province has rules of its own. No decree sets them. */
import type { Entry } from '@binhan/domain/catalog';
import { initialMatchingPolicy } from '@binhan/domain/matching';

/** One policy for the country. */
export const matchingPolicies: Entry[] = [
  {
    kind: 'matching-policy',
    id: 'matching',
    area: 'VN',
    period: { from: '2021-07-01' },
    source:
      'Mặc định của danh mục này: trọng số chỉnh trên dân số tưởng tượng có lỗi như năm 2022; chưa có văn bản quy định',
    body: initialMatchingPolicy,
  },
];
