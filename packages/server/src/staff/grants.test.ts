import type { Role } from '@binhan/domain/access';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type NewMember, official, openPlace } from '../../test/members';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
let admin: { token: string; userId: string };
beforeAll(async () => {
  world = await startServer();
  admin = await world.staff('administrator', { area: '31' });
});
afterAll(() => world.close());

const create = (input: NewMember) => world.call('staff', 'create', input, { token: admin.token });

test('a grant that is ended ends access at once, and only within the areas of the caller', async () => {
  const { value } = await create(official('11239'));
  const session = await world.staff('official', { area: '11239' });
  const [grant] = await world.database.db
    .selectFrom('accessGrant')
    .selectAll()
    .where('userId', '=', session.userId)
    .execute();
  const search = () => world.call('declarations', 'search', {}, { token: session.token });
  expect((await search()).status).toBe(200);
  const elsewhere = await world.staff('administrator', { area: '33' });
  const input = { grant: grant?.id ?? '' };
  expect((await world.call('staff', 'end', input, { token: elsewhere.token })).status).toBe(404);
  expect((await search()).status).toBe(200);
  expect((await world.call('staff', 'end', input, { token: admin.token })).status).toBe(200);
  expect((await search()).status).toBe(404);
  expect((await world.call('staff', 'end', input, { token: admin.token })).status).toBe(404);
  expect(value.member.grants).toHaveLength(1);
});

test('a grant is given to somebody known here, in an area or at a place of the caller', async () => {
  const { value } = await create(official('11239'));
  const [here, there] = [await openPlace(world, '11239', '31'), await openPlace(world, '11953', '33')];
  const give = (user: string, changes: object) =>
    world.call(
      'staff',
      'give',
      {
        user,
        role: 'place-manager' as Role,
        scope: { kind: 'place', place: here },
        period: { from: '2026-11-01' },
        ...changes,
      },
      { token: admin.token },
    );
  expect((await give(value.member.id, {})).value).toMatchObject({
    user: value.member.id,
    role: 'place-manager',
    scope: { kind: 'place', place: here },
  });
  expect((await give(value.member.id, { scope: { kind: 'place', place: there } })).status).toBe(404);
  expect((await give(crypto.randomUUID(), {})).status).toBe(404);
  const stranger = await world.staff('official', { area: '33' });
  expect((await give(stranger.userId, {})).status).toBe(404);
});

test('case 15: the same grant sent five times with one key is one grant', async () => {
  const { value } = await create(official('11239'));
  const input = {
    user: value.member.id,
    role: 'helper' as const,
    scope: { kind: 'area' as const, area: '11239' },
    period: { from: '2026-11-23', until: '2026-11-24' },
  };
  const key = crypto.randomUUID();
  const got = await Promise.all(
    Array.from({ length: 5 }, () => world.call('staff', 'give', input, { token: admin.token, key })),
  );
  expect(new Set(got.map((one) => one.text)).size).toBe(1);
  const rows = await world.database.db
    .selectFrom('accessGrant')
    .select('id')
    .where('userId', '=', value.member.id)
    .where('role', '=', 'helper')
    .execute();
  expect(rows).toHaveLength(1);
});
