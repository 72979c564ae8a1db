import { afterAll, beforeAll, expect, test } from 'vitest';
import { foreignCertificate } from '../../test/foreign';
import { ok } from '../../test/laboratory';
import { ownRecord, vaccinee } from '../../test/records';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());

type Named = Parameters<typeof foreignCertificate>[0];
const named: Named = { fn: 'Đặng', gn: 'Thị Ngọc Ươm', dob: '1995-05-06' };
const add = async (
  { token, person }: { token: string; person: string },
  who: Named = named,
  more: Partial<Parameters<typeof foreignCertificate>[1]> = {},
) => {
  const text = await foreignCertificate(who, { now: world.now(), ...more });
  return world.call('doses', 'foreign', { person, text }, { token });
};

test('the dose of a foreign certificate that names the person is a line of their record, once', async () => {
  const one = await vaccinee(world);
  const record = ok(await add(one));
  expect(record.lines).toMatchObject([
    { vaccine: 'vax-a', ordinal: 1, givenOn: '2026-06-01', country: 'FR', grade: 'foreign-verified' },
  ]);
  expect(record.lines[0]).not.toHaveProperty('notCertified');
  expect(ok(await add(one)).lines).toHaveLength(1);
  const dose = record.lines[0]?.id ?? '';
  ok(await world.call('certificates', 'ofDose', { dose }, { token: one.token }));
});

test.each<[string, Named]>([
  ['without marks, as passports write it', { fn: 'DANG', gn: 'THI NGOC UOM', dob: '1995-05-06' }],
  ['in the order of the country', { fn: 'Ngọc Ươm', gn: 'Đặng Thị', dob: '1995-05-06' }],
])('a name %s is the person', async (_, who) => {
  ok(await add(await vaccinee(world), who));
});

test.each<[string, Named | undefined, Partial<Parameters<typeof foreignCertificate>[1]>]>([
  ['a brother', { ...named, gn: 'Thị Ngọc Lan' }, {}],
  ['a twin, but for a mark', { ...named, gn: 'Thị Ngọc Uôm' }, {}],
  ['somebody born on another day', { ...named, dob: '1995-05-07' }, {}],
  ['somebody of whom only the year is known', { ...named, dob: '1995' }, {}],
  ['a product the catalogue lacks', named, { mp: 'EU/1/21/1618' }],
])('%s gets the one answer', async (_, who, more) => {
  const one = await vaccinee(world);
  const got = await add(one, who, more);
  expect([got.status, got.code]).toEqual([409, 'certificate_not_accepted']);
  expect((await ownRecord(world, one.token)).lines).toEqual([]);
});

test('a forged one, one that ran out, and a text that is none get it, too', async () => {
  const one = await vaccinee(world);
  const { privateKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ]);
  const old = { now: new Date(Date.parse(world.now()) - 60 * 86_400_000).toISOString() };
  const texts = [
    await foreignCertificate(named, { now: world.now(), key: privateKey }),
    await foreignCertificate(named, old),
    'HC1:NOTHING',
    'Xin chào',
  ];
  const bodies = new Set<string>();
  for (const text of texts) {
    const got = await world.call('doses', 'foreign', { person: one.person, text }, { token: one.token });
    bodies.add(got.text.replace(/"requestId":"[^"]+"/, ''));
    expect(got.code).toBe('certificate_not_accepted');
  }
  expect(bodies.size).toBe(1);
});
