import type { PoolReason } from '@binhan/domain/testing';

const names = {
  household: { vi: 'Cùng hộ gia đình', en: 'One household' },
  area: { vi: 'Cùng khu dân cư', en: 'One neighbourhood' },
  workplace: { vi: 'Cùng nơi làm việc', en: 'One workplace' },
};

/** The reasons for which specimens share a tube, each with its size. */
export function poolsOf(sizes: Record<keyof typeof names, number>): PoolReason[] {
  return [
    { id: 'household', name: names.household, most: sizes.household },
    { id: 'area', name: names.area, most: sizes.area },
    { id: 'workplace', name: names.workplace, most: sizes.workplace },
  ];
}
