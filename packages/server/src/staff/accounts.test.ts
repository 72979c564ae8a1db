import { afterAll, beforeAll, expect, test } from 'vitest';
import { type NewMember, issuesOf, official, openPlace, signInMember } from '../../test/members';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
let admin: { token: string; userId: string };
beforeAll(async () => {
  world = await startServer();
  admin = await world.staff('administrator', { area: '31' });
});
afterAll(() => world.close());

const create = (input: NewMember) => world.call('staff', 'create', input, { token: admin.token });

test('an administrator makes an account; its holder signs in with the first password and enrols', async () => {
  const made = await create(official('11239', 'Trần Thị Bình', 'Binh.1@binhan.example'));
  expect(made.value.member).toMatchObject({
    name: 'Trần Thị Bình',
    email: 'binh.1@binhan.example',
    enrolled: false,
    grants: [{ role: 'official', scope: { kind: 'area', area: '11239' }, period: { from: '2026-11-01' } }],
  });
  const session = await signInMember(world, 'binh.1@binhan.example', made.value.password);
  const current = await world.call('logins', 'current', {}, { token: session.token });
  expect(current.value).toMatchObject({ who: 'staff', name: 'Trần Thị Bình' });
  expect((await world.call('declarations', 'search', {}, { token: session.token })).status).toBe(200);
  const rows = await world.database.db
    .selectFrom('auditRow')
    .selectAll()
    .where('subject', '=', made.value.member.id)
    .execute();
  expect(rows).toMatchObject([
    { action: 'staff.create', effect: 'write', actorId: admin.userId, area: '11239' },
  ]);
});

test('an e-mail names one account, in any case, also when two arrive at once', async () => {
  const all = await Promise.all(
    ['Two@binhan.example', 'two@binhan.example', 'TWO@binhan.example'].map((email) =>
      create(official('11239', 'Hai', email)),
    ),
  );
  expect(all.map((got) => got.status).sort()).toEqual([200, 422, 422]);
  const refused = all.find((got) => got.status !== 200);
  expect(issuesOf(refused?.text ?? '')).toMatchObject([{ code: 'email_taken', path: ['email'] }]);
});

test.each<[string, Partial<NewMember>, number]>([
  ['another province', { scope: { kind: 'area', area: '33' } }, 404],
  ['a commune of another province', { scope: { kind: 'area', area: '11953' } }, 404],
  ['the country', { scope: { kind: 'area', area: 'VN' } }, 404],
  ['an area nobody knows', { scope: { kind: 'area', area: '99999' } }, 404],
  ['a place nobody knows', { role: 'guard', scope: { kind: 'place', place: crypto.randomUUID() } }, 404],
  ['a role of places in an area', { role: 'guard' }, 422],
  ['a key as a person', { role: 'integrator' }, 422],
  ['a period that never is', { period: { from: '2026-11-02', until: '2026-11-02' } }, 422],
])('refuses %s', async (_what, changes, status) => {
  const got = await create({ ...official('11239'), ...changes });
  expect(got.status).toBe(status);
});

test('a reset ends every session, the password and the second factor', async () => {
  const email = 'reset@binhan.example';
  const made = await create(official('11239', 'Đặt Lại', email));
  const member = made.value.member.id;
  const session = await signInMember(world, email, made.value.password);
  const got = await world.call('staff', 'reset', { member }, { token: admin.token });
  expect(got.status).toBe(200);
  const current = await world.call('logins', 'current', {}, { token: session.token });
  expect(current.value).toEqual({ who: 'anonymous' });
  expect((await signInMember(world, email, made.value.password)).status).not.toBe(200);
  const again = await signInMember(world, email, got.value.password);
  expect((await world.call('declarations', 'search', {}, { token: again.token })).status).toBe(200);
});

test('a commune cannot take over an account that also holds for the province', async () => {
  const commune = await world.staff('administrator', { area: '11239' });
  const { token } = commune;
  const reset = (member: string) => world.call('staff', 'reset', { member }, { token });
  const { value } = await create(official('11239'));
  const member = value.member.id;
  await world.call(
    'staff',
    'give',
    { user: member, role: 'official', scope: { kind: 'area', area: '31' }, period: { from: '2026-11-01' } },
    { token: admin.token },
  );
  const unknown = await reset(crypto.randomUUID());
  const forbidden = await reset(member);
  expect([unknown.status, forbidden.status, (await reset(admin.userId)).status]).toEqual([404, 404, 404]);
  const same = (text: string) => text.replace(/"requestId":"[^"]+"|[0-9a-f-]{36}/g, '');
  expect(same(forbidden.text)).toBe(same(unknown.text));
  expect((await world.call('staff', 'reset', { member }, { token: admin.token })).status).toBe(200);
});

test('a citizen is nobody’s member: neither listed nor reset', async () => {
  const place = await openPlace(world, '11239', '31');
  const guard = await world.citizen();
  const row = await world.database.db
    .selectFrom('person')
    .select('userId')
    .where('id', '=', guard.person)
    .executeTakeFirstOrThrow();
  const userId = row.userId ?? '';
  await world.database.db
    .insertInto('accessGrant')
    .values({
      id: crypto.randomUUID(),
      userId,
      role: 'guard',
      area: null,
      place,
      validFrom: '2026-01-01',
      validUntil: null,
      givenBy: null,
      createdAt: world.now(),
    })
    .execute();
  expect((await world.call('staff', 'reset', { member: userId }, { token: admin.token })).status).toBe(404);
  const all = await world.call('staff', 'search', { limit: 100 }, { token: admin.token });
  expect(all.value.items.map((member) => member.id)).not.toContain(userId);
});
