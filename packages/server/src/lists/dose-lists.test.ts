import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { standAtGate } from '../../test/gate';
import { messagesTo, ok } from '../../test/laboratory';
import { doseSession, resident } from '../../test/registrations';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());

const HEADER = 'Họ và tên,Ngày sinh,Giới tính,Số CCCD,Điện thoại,Xã phường,Nhóm đối tượng';

test('a list for a session that gives doses registers its people by group, and its sender sees numbers only', async () => {
  const { place } = await standAtGate(world, `Công ty ${randomUUID().slice(0, 4)}`);
  const { token } = await world.staff('liaison', { place });
  const site = await doseSession(world);
  const settled = (list: string) =>
    expect
      .poll(async () => ok(await world.call('lists', 'show', { place, list }, { token })).state, {
        timeout: 60_000,
      })
      .not.toMatch(/^(uploaded|committing)$/);
  const lines = [
    'Lê Thị Một,17/05/1995,Nữ,030095012001,0912 555 701,,Nhóm 1',
    'Lê Thị Hai,17/05/1995,Nữ,030095012002,,,',
    'Lê Thị Trẻ,17/05/2015,Nữ,030015012003,,,',
    'Lê Thị Lạ,17/05/1995,Nữ,030095012004,,,Nhóm 9',
  ];
  const send = async () => {
    const file = new Blob([`${[HEADER, ...lines].join('\n')}\n${randomUUID().slice(0, 4)},,,,,,\n`]);
    const sent = ok(await world.call('lists', 'upload', { place, session: site.session, file }, { token }));
    await settled(sent.id);
    return ok(await world.call('lists', 'show', { place, list: sent.id }, { token }));
  };
  const list = await send();
  expect(list).toMatchObject({ registers: true, counts: { new: 2, invalid: 3, duplicate: 0 } });
  const rows = ok(await world.call('lists', 'rows', { place, list: list.id, limit: 100 }, { token })).items;
  expect(rows.flatMap(({ issues }) => issues.map(({ code }) => code)).slice(0, 2)).toEqual([
    'not_for_program',
    'not_one_of',
  ]);
  const commit = (reason?: string) =>
    world.call(
      'lists',
      'commit',
      { place, list: list.id, new: 2, ...(reason === undefined ? {} : { reason }) },
      { token },
    );
  expect((await commit('own-wish')).code).toBe('invalid_input');
  ok(await commit('group-2'));
  await settled(list.id);
  const progress = ok(await world.call('lists', 'progress', { place, list: list.id }, { token }));
  expect(progress).toMatchObject({
    people: 2,
    booked: 0,
    registered: { waiting: 2, invited: 0, done: 0, ended: 0 },
  });
  const people = await world.call('lists', 'people', { place, list: list.id }, { token });
  expect(people.value.items).toEqual([]);
  const kept = await world.database.db
    .selectFrom('registration')
    .select(['priorityGroup', 'rank', 'state', 'registeredBy'])
    .orderBy('rank')
    .execute();
  expect(kept).toMatchObject([
    { priorityGroup: 'group-1', rank: 1, state: 'waiting' },
    { priorityGroup: 'group-2', rank: 2, state: 'waiting' },
  ]);
  const [told, ...more] = await messagesTo(world, '+84912555701');
  expect([told, more]).toEqual([expect.stringMatching(/Chiến dịch: cơ quan, đơn vị đã đăng ký/), []]);
  const again = await send();
  expect(again.counts).toMatchObject({ new: 0, duplicate: 2, invalid: 3 });
  // Whoever is registered by a list and by themselves is one person.
  const own = await resident(world, {
    name: 'Lê Thị Hai',
    bornOn: '1995-05-17',
    identifiers: [{ kind: 'citizen-number', value: '030095012002', assurance: 'declared' }],
  });
  expect((await world.call('registrations', 'mine', {}, own)).status).toBe(200);
});
