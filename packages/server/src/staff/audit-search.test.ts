import { afterAll, beforeAll, expect, test } from 'vitest';
import { details, given } from '../../test/given';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());

test('an auditor reads rows of their areas, by record, by grant and by where the person lives', async () => {
  const citizen = await world.citizen();
  await world.call(
    'people',
    'save',
    { person: citizen.person, details: details() },
    { token: citizen.token },
  );
  await world.call('declarations', 'make', given(), { token: citizen.token });
  const reader = await world.staff('official', { area: '11239' });
  await world.call('declarations', 'search', {}, { token: reader.token });
  const lines = async (area: string, input = {}) =>
    (
      await world.call(
        'staff',
        'audit',
        { limit: 100, ...input },
        { token: (await world.staff('auditor', { area })).token },
      )
    ).value.items;
  for (const area of ['31', '11239']) {
    expect(await lines(area, { action: 'declarations.search' })).toContainEqual(
      expect.objectContaining({ actorId: reader.userId, subject: citizen.person, role: 'official' }),
    );
  }
  expect((await lines('33')).filter((line) => line.subject === citizen.person)).toEqual([]);
  expect((await lines('11254', { action: 'declarations.search' })).map((line) => line.subject)).toEqual([]);
});

test('pages hold every row once, and the look itself is recorded', async () => {
  const auditor = await world.staff('auditor', { area: 'VN' });
  const until = world.now();
  world.wait(1);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const input = { limit: 7, until, ...(cursor === undefined ? {} : { cursor }) };
    const got = await world.call('staff', 'audit', input, { token: auditor.token });
    seen.push(...got.value.items.map((line) => JSON.stringify(line)));
    cursor = got.value.next;
  } while (cursor !== undefined);
  const { count } = await world.database.db
    .selectFrom('auditRow')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('at', '<', new Date(until))
    .executeTakeFirstOrThrow();
  expect(seen).toHaveLength(Number(count));
  const own = await world.call(
    'staff',
    'audit',
    { action: 'staff.audit', limit: 100 },
    { token: auditor.token },
  );
  expect(own.value.items.length).toBeGreaterThan(1);
});
