import { afterAll, beforeAll, expect, test } from 'vitest';
import { type NewMember, official } from '../../test/members';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
let admin: { token: string; userId: string };
beforeAll(async () => {
  world = await startServer();
  admin = await world.staff('administrator', { area: '31' });
});
afterAll(() => world.close());

const show = (member: string, token = admin.token) => world.call('staff', 'show', { member }, { token });

const grantIn = (userId: string, area: string) =>
  world.database.db
    .insertInto('accessGrant')
    .values({
      id: crypto.randomUUID(),
      userId,
      role: 'helper',
      area,
      place: null,
      validFrom: '2026-01-01',
      validUntil: null,
      givenBy: null,
      createdAt: world.now(),
    })
    .execute();

test('a member is shown as the list shows them, only with grants within the areas of the caller', async () => {
  const { userId } = await world.staff('official', { area: '11239' });
  await grantIn(userId, '33');
  const shown = await show(userId);
  expect(shown.value).toMatchObject({
    id: userId,
    enrolled: true,
    grants: [{ role: 'official', scope: { kind: 'area', area: '11239' } }],
  });
  const list = await world.call('staff', 'search', { limit: 100 }, { token: admin.token });
  expect(list.value.items).toContainEqual(shown.value);
});

test('a member whose grants have all ended can still be opened, to give a new one', async () => {
  const { userId } = await world.staff('helper', { area: '11239' });
  const [grant] = (await show(userId)).value.grants;
  await world.call('staff', 'end', { grant: grant?.id ?? '' }, { token: admin.token });
  expect((await show(userId)).value).toMatchObject({ id: userId, grants: [] });
});

test('who has no grant here, or is no member of staff, is unknown', async () => {
  const elsewhere = await world.staff('official', { area: '33' });
  const citizen = await world.citizen();
  const { userId: guard } = await world.database.db
    .selectFrom('person')
    .select('userId')
    .where('id', '=', citizen.person)
    .executeTakeFirstOrThrow();
  await grantIn(guard ?? '', '11239');
  for (const member of [elsewhere.userId, citizen.person, guard ?? '', crypto.randomUUID()])
    expect((await show(member)).code).toBe('not_found');
  const official = await world.staff('official', { area: '31' });
  expect((await show(admin.userId, official.token)).code).toBe('not_found');
});

test('the look is recorded', async () => {
  const { userId } = await world.staff('official', { area: '11239' });
  await show(userId);
  const rows = await world.database.db
    .selectFrom('auditRow')
    .selectAll()
    .where('subject', '=', userId)
    .where('action', '=', 'staff.show')
    .execute();
  expect(rows).toMatchObject([{ effect: 'read', actorId: admin.userId, role: 'administrator' }]);
});

const create = (input: NewMember) => world.call('staff', 'create', input, { token: admin.token });

test('the list of members is searched without accents, paged, and shows only grants within the areas of the caller', async () => {
  const { value } = await create(official('11239', 'Đỗ Thị Hoà Bình', 'hoa@binhan.example'));
  await world.database.db
    .insertInto('accessGrant')
    .values({
      id: crypto.randomUUID(),
      userId: value.member.id,
      role: 'official',
      area: '33',
      place: null,
      validFrom: '2026-01-01',
      validUntil: null,
      givenBy: null,
      createdAt: world.now(),
    })
    .execute();
  for (const text of ['do thi hoa', 'BÌNH đỗ', 'hoa@binhan']) {
    const got = await world.call('staff', 'search', { text }, { token: admin.token });
    expect(got.value.items).toMatchObject([{ id: value.member.id, grants: [{ scope: { area: '11239' } }] }]);
  }
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const input = { limit: 2, ...(cursor === undefined ? {} : { cursor }) };
    const got = await world.call('staff', 'search', input, { token: admin.token });
    seen.push(...got.value.items.map((member) => member.id));
    cursor = got.value.next;
  } while (cursor !== undefined);
  const all = await world.call('staff', 'search', { limit: 100 }, { token: admin.token });
  expect(seen).toEqual(all.value.items.map((member) => member.id));
  expect(new Set(seen).size).toBe(seen.length);
});

test('case 1: another province has none of the members', async () => {
  const elsewhere = await world.staff('administrator', { area: '33' });
  const got = await world.call('staff', 'search', { limit: 100 }, { token: elsewhere.token });
  const grants = got.value.items.flatMap((member) => member.grants);
  expect(grants.every((grant) => grant.scope.kind === 'area' && grant.scope.area === '33')).toBe(true);
  expect(got.value.items.map((member) => member.id)).not.toContain(admin.userId);
});
