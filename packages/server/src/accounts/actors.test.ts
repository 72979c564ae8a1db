import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());

async function ends(token: string, at: Date): Promise<void> {
  const { db } = world.database;
  await db.updateTable('loginSession').set({ expiresAt: at }).where('token', '=', token).execute();
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

test('a session is prolonged when it is used a day after it was made', async () => {
  const { token } = await world.citizen();
  await ends(token, inDays(28));
  expect((await world.call('stays', 'mine', {}, { token })).status).toBe(200);
  const { expiresAt } = await world.database.db
    .selectFrom('loginSession')
    .select('expiresAt')
    .where('token', '=', token)
    .executeTakeFirstOrThrow();
  expect(expiresAt.getTime()).toBeGreaterThan(inDays(29).getTime());
});

test('a session that ran out opens nothing', async () => {
  const { token } = await world.citizen();
  await ends(token, inDays(-1));
  expect((await world.call('stays', 'mine', {}, { token })).status).toBe(401);
});

test('every live grant counts, and none that ended or has not begun', async () => {
  const { token, userId } = await world.staff('guard', { place: '00000000-0000-4000-8000-000000000001' });
  const grant = (id: number, area: string, validFrom: string, validUntil: string | null) => ({
    id: `00000000-0000-4000-8000-00000000010${id}`,
    userId,
    role: 'official' as const,
    area,
    place: null,
    validFrom,
    validUntil,
    givenBy: null,
    createdAt: world.now(),
  });
  await world.database.db
    .insertInto('accessGrant')
    .values([
      grant(1, '11239', '2026-01-01', null),
      grant(2, '31', '2026-01-01', '2026-11-23'),
      grant(3, '33', '2026-11-24', null),
    ])
    .execute();
  const headers = new Headers({ authorization: `Bearer ${token}` });
  const actor = await world.server.services.actors.resolve(headers, {
    today: '2026-11-23',
    now: world.now(),
  });
  expect(actor).toMatchObject({ kind: 'staff', userId, grants: [{ role: 'guard' }, { role: 'official' }] });
  expect('grants' in actor && actor.grants.map((live) => live.scope)).toContainEqual({
    kind: 'area',
    area: '11239',
  });
});
