import { expect, test } from 'vitest';
import { type Grant, Permission, Role, grantsFor, isLive, provincial, roles } from './index';

const id = '00000000-0000-4000-8000-000000000001';
const grant = (role: Role, from: string, until?: string, area = '11239'): Grant => ({
  id,
  user: id,
  role,
  scope: roles[role].scope === 'area' ? { kind: 'area', area } : { kind: 'place', place: id },
  period: until === undefined ? { from } : { from, until },
});

// The table, written a second time by hand: a permission that wanders is seen here.
const expected: Record<Role, string> = {
  administrator:
    'adoption.read catalog.approve catalog.propose catalog.read exchange.work grant.decide grant.read issuer.decide place.read webhook.decide',
  official:
    'adoption.read case.work catalog.propose catalog.read claim.decide contact.work declaration.read exchange.work level.decide lot.decide lot.work match.decide notification.work place.decide place.read place.send reaction.assess reaction.work registration.read report.ask report.read request.decide session.read stay.read warning.decide warning.draft',
  'place-manager':
    'booking.desk place.run place.send report.send result.rebind sample.take session.read session.run stay.record stock.work',
  guard: 'declaration.make-for-others stay.record',
  registrar: 'booking.desk claim.decide record.keep result.rebind session.read',
  sampler: 'sample.take session.read',
  technician: 'laboratory.work',
  verifier: 'laboratory.release laboratory.work report.send',
  helper: 'declaration.make-for-others registration.enter',
  volunteer: 'booking.enter',
  liaison: 'list.send',
  coordinator: 'claim.decide registration.enter registration.invite registration.read session.read',
  screener: 'dose.screen reaction.report session.read visit.work',
  vaccinator: 'dose.give reaction.report session.read stock.work visit.work',
  tracer: 'case.work contact.work warning.draft',
  auditor: 'adoption.read audit.read catalog.read report.read',
  integrator: 'catalog.read place.read',
};

test.each(Role.options)('what a %s may do', (role) => {
  expect([...roles[role].may].toSorted().join(' ')).toBe(expected[role]);
  expect(new Set(roles[role].may).size).toBe(roles[role].may.length);
});

test.each(
  Role.options.flatMap((role) => Permission.options.map((permission) => [role, permission] as const)),
)('a %s asks for %s', (role, permission) => {
  const allowed = expected[role].split(' ').includes(permission);
  const found = (area: string) =>
    grantsFor([grant(role, '2026-01-01', undefined, area)], permission, '2026-11-23');
  for (const area of ['31', 'VN']) expect(found(area)).toHaveLength(allowed ? 1 : 0);
  expect(found('11239')).toHaveLength(allowed && !provincial.includes(permission) ? 1 : 0);
});

test('what reaches beyond a commune is not a commune’s to decide', () =>
  expect([...provincial].toSorted()).toEqual(['lot.decide', 'reaction.assess']));

test('nobody but an official reads declarations, and nobody reads both the audit and people', () => {
  const who = (permission: Permission) => Role.options.filter((role) => roles[role].may.includes(permission));
  expect(who('declaration.read')).toEqual(['official']);
  expect(who('audit.read')).toEqual(['auditor']);
  expect(roles.helper.ownEntriesOfTheDay).toBe(true);
});

test.each([
  ['2026-10-31', false],
  ['2026-11-01', true],
  ['2026-11-29', true],
  ['2026-11-30', false],
])('a grant from 1 to 30 November is live on %s: %s', (on, live) => {
  const one = grant('official', '2026-11-01', '2026-11-30');
  expect(isLive(one, on)).toBe(live);
  expect(grantsFor([one], 'declaration.read', on)).toEqual(live ? [one] : []);
});

test('a grant without an end lives on', () =>
  expect(isLive(grant('guard', '2026-11-01'), '2099-01-01')).toBe(true));

test('only the grants that allow it are given', () => {
  const official = grant('official', '2026-01-01');
  const guard = grant('guard', '2026-01-01');
  expect(grantsFor([official, guard], 'stay.record', '2026-11-23')).toEqual([guard]);
  expect(grantsFor([], 'stay.record', '2026-11-23')).toEqual([]);
});
