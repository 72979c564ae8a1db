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
      'Default of this catalogue: weights set on invented populations with errors like those of 2022; no decree sets them',
    body: initialMatchingPolicy,
  },
];
