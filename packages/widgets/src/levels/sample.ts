import type { PublishedLevels } from './answer';

/** What `test-outcome` shows: two communes, invented levels. */
export const sample: PublishedLevels = {
  levels: [
    {
      area: '11239',
      name: 'Thanh Miện',
      rank: 3,
      colour: 'orange',
      level: { vi: 'Cấp 3: nguy cơ cao', en: 'Level 3: high risk' },
      holdsFrom: '2026-11-20T00:00:00.000Z',
    },
    {
      area: '11254',
      name: 'Bắc Thanh Miện',
      rank: 1,
      colour: 'green',
      level: { vi: 'Cấp 1: nguy cơ thấp', en: 'Level 1: low risk' },
      holdsFrom: '2026-11-18T00:00:00.000Z',
    },
  ],
  measures: [],
  at: '2026-11-23T02:00:00.000Z',
};
