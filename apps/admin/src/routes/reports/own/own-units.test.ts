import type { Caller } from '@binhan/contract';
import type { Grant } from '@binhan/domain/access';
import { expect, test } from 'vitest';
import { owedOf, placesOf } from './own-units.ts';

const id = '0197a8c0-0000-7000-8000-000000000001';
const grant = (role: Grant['role'], scope: Grant['scope']): Grant => ({
  id,
  user: id,
  role,
  scope,
  period: { from: '2026-01-01' },
});

test('the places are those of roles that may send reports, each once', () => {
  const caller: Caller = {
    who: 'staff',
    name: 'Trần Thị Bình',
    grants: [
      grant('place-manager', { kind: 'place', place: 'site' }),
      grant('verifier', { kind: 'place', place: 'laboratory' }),
      grant('place-manager', { kind: 'place', place: 'laboratory' }),
      grant('sampler', { kind: 'place', place: 'other' }),
      grant('official', { kind: 'area', area: '11239' }),
    ],
  };
  expect(placesOf(caller)).toEqual(['site', 'laboratory']);
  expect(placesOf({ who: 'anonymous' })).toEqual([]);
});

test('what was sent is owed no more, late or not', () => {
  const standings = ['open', 'missing', 'missing', 'late', 'in-time'] as const;
  expect(owedOf(standings.map((standing) => ({ standing })))).toEqual({ toSend: 3, late: 2 });
});
