import type { Role } from '@binhan/domain/access';
import { expect, test } from 'vitest';
import { areasWhere } from './area-names.ts';

const areas = ['31', '11239', '11254'].map((code) => ({ code, name: code }));
const id = '00000000-0000-4000-8000-000000000001';

const codes = (...given: [Role, string][]) => {
  const grants = given.map(([role, area]) => ({
    id,
    user: id,
    role,
    scope: { kind: 'area' as const, area },
    period: { from: '2026-01-01' },
  }));
  const caller = { who: 'staff' as const, name: 'Trần Thị Bình', grants };
  return areasWhere('place.decide', areas, caller).map(({ code }) => code);
};

test.each([
  ['of communes holds these', [['official', '11254']], ['11254']],
  ['of the province holds all', [['official', '31']], ['31', '11239', '11254']],
  ['of the country holds all', [['official', 'VN']], ['31', '11239', '11254']],
  ['of another role holds none', [['administrator', '31']], []],
  ['of another province holds none', [['official', '33']], []],
] as [string, [Role, string][], string[]][])('a grant %s', (_what, given, want) => {
  expect(codes(...given)).toEqual(want);
});

test('several grants hold together, and who has not signed in holds nothing', () => {
  expect(codes(['official', '11239'], ['administrator', '31'], ['official', '11254'])).toEqual([
    '11239',
    '11254',
  ]);
  expect(areasWhere('place.decide', areas, { who: 'anonymous' })).toEqual([]);
});
