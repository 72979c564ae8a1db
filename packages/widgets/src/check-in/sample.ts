import type { ShownPlace } from './place';

/** What `test-outcome` names: a sample place, or a failure (`error:` and its code). Nobody is asked. */
export function sampleOf(outcome: string, shown: ShownPlace): ShownPlace | 'poster_not_accepted' {
  if (outcome === 'error:poster_not_accepted') return 'poster_not_accepted';
  if (outcome.startsWith('error:')) return { ...shown, failure: 'unreachable' };
  return {
    ...shown,
    place: {
      id: '00000000-0000-7000-8000-000000000001',
      name: 'Chợ thử nghiệm',
      kind: 'public-place',
      area: '11239',
      gate: { id: '00000000-0000-7000-8000-000000000002', name: 'Cổng chính' },
    },
    level: {
      rank: 2,
      colour: 'yellow',
      name: { vi: 'Cấp 2: nguy cơ trung bình', en: 'Level 2: medium risk' },
      commune: 'Thanh Miện',
    },
  };
}
