import type { Role } from '@binhan/domain/access';
import { expect, test } from 'vitest';
import { proposableAreas } from './areas.ts';

const areas = ['VN', '31', '11239', '11254'].map((code) => ({ code, name: code }));
const id = '00000000-0000-4000-8000-000000000001';

test.each<[string, Role, string, string[]]>([
  ['of the province: never the country', 'administrator', '31', ['31', '11239', '11254']],
  ['of a commune: that commune', 'official', '11239', ['11239']],
  ['of the country: everything', 'administrator', 'VN', ['VN', '31', '11239', '11254']],
  ['that only reads: nothing', 'auditor', 'VN', []],
  ['of another province: nothing', 'administrator', '33', []],
])('a grant %s', (_what, role, area, want) => {
  const grants = [
    { id, user: id, role, scope: { kind: 'area' as const, area }, period: { from: '2026-01-01' } },
  ];
  const caller = { who: 'staff' as const, name: 'Trần Thị Bình', grants };
  expect(proposableAreas(areas, caller).map(({ code }) => code)).toEqual(want);
});
