import { instantPlus } from '@binhan/domain/time';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  doseSession,
  emptyRegistrations,
  recordedDose,
  registrant,
  registration,
} from '../../test/registrations';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
let token: string;
beforeAll(async () => {
  world = await startServer();
  token = (await world.staff('coordinator', { area: '11239' })).token;
});
afterAll(() => world.close());
beforeEach(() => emptyRegistrations(world));

const mine = async (citizen: { token: string }) =>
  (await world.call('registrations', 'mine', {}, citizen)).value.registrations[0];
const messages = async (phone: string, words: string) =>
  (
    await world.database.db
      .selectFrom('outboxMessage')
      .select('text')
      .where('recipient', '=', phone)
      .where('text', 'like', `%${words}%`)
      .execute()
  ).map(({ text }) => text);
const invite = (at: { place: string; session: string }, count: number, as = token) =>
  world.call('registrations', 'invite', { place: at.place, session: at.session, count }, { token: as });
const invited = (session: string) =>
  world.database.db
    .selectFrom('registration')
    .select('person')
    .where('session', '=', session)
    .where('state', '=', 'invited')
    .execute()
    .then((rows) => rows.map(({ person }) => person));

test('groups are invited in their order and within one by the time of registering; those without a group come last', async () => {
  const none = await registrant(world);
  const late = await registrant(world, { group: 'group-2' });
  const first = await registrant(world, { group: 'group-1' });
  const second = await registrant(world, { group: 'group-1' });
  expect((await mine(none))?.before).toEqual({ earlierGroups: 3, sameRank: 0 });
  expect((await mine(second))?.before).toEqual({ earlierGroups: 0, sameRank: 1 });
  const session = await doseSession(world);
  const asked = { place: session.place, session: session.session, count: 3 };
  const seen = await world.call('registrations', 'preview', asked, { token });
  expect(seen.value).toEqual({
    room: 4,
    count: 3,
    groups: [
      { group: { id: 'group-1', number: 1, name: { vi: 'Nhóm 1', en: 'Nhóm 1' } }, count: 2 },
      { group: { id: 'group-2', number: 2, name: { vi: 'Nhóm 2', en: 'Nhóm 2' } }, count: 1 },
    ],
  });
  const got = await invite(session, 3);
  expect(got.value).toMatchObject({ room: 1, count: 3, until: instantPlus(world.now(), 72) });
  expect((await invited(session.session)).toSorted()).toEqual(
    [first.person, second.person, late.person].toSorted(),
  );
  const [told, ...more] = await messages(first.phone, 'đã đến lượt');
  expect(told).toMatch(/Chiến dịch: đã đến lượt tiêm ngày 25\/11 tại .+ Xin chọn giờ trước/);
  expect([told?.includes('Nguyễn'), more]).toEqual([false, []]);
  expect(await mine(first)).toMatchObject({ state: 'invited', invitation: { id: session.session } });
});

test('never more are invited than there are seats, however often it is asked', async () => {
  for (let n = 0; n < 7; n += 1) await registrant(world);
  const session = await doseSession(world);
  const key = crypto.randomUUID();
  const asked = { place: session.place, session: session.session, count: 3 };
  const once = await world.call('registrations', 'invite', asked, { token, key });
  const again = await world.call('registrations', 'invite', asked, { token, key });
  expect(again.value).toEqual(once.value);
  expect(await invited(session.session)).toHaveLength(3);
  expect((await invite(session, 500)).value).toMatchObject({ count: 1, room: 0 });
  expect((await invite(session, 500)).value).toMatchObject({ count: 0, room: 0, groups: [] });
  expect(await invited(session.session)).toHaveLength(4);
});

test('coordinators who invite at once, to one session or to two, never invite one person twice', async () => {
  const people = [];
  for (let n = 0; n < 12; n += 1) people.push(await registrant(world));
  const sessions = [await doseSession(world, { capacity: 5 }), await doseSession(world, { capacity: 5 })];
  const other = (await world.staff('coordinator', { area: '11239' })).token;
  const got = await Promise.all(
    sessions.flatMap((session) => [invite(session, 3), invite(session, 3, other)]),
  );
  expect(got.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  const all = (await Promise.all(sessions.map(({ session }) => invited(session)))).flat();
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBe(got.reduce((sum, { value }) => sum + value.count, 0));
  const told = await Promise.all(people.map(({ phone }) => messages(phone, 'đã đến lượt')));
  expect(told.map(({ length }) => length).filter((times) => times > 1)).toEqual([]);
});

test('who is not due on that day, or wishes a later one, is passed over and keeps the place', async () => {
  const early = await registrant(world);
  await world.database.db
    .updateTable('registration')
    .set({ dueOn: '2026-12-20' })
    .where('id', '=', early.registration)
    .execute();
  const later = await registrant(world);
  await world.database.db
    .updateTable('registration')
    .set({ wishedFrom: '2026-12-20' })
    .where('id', '=', later.registration)
    .execute();
  const now = await registrant(world);
  const session = await doseSession(world);
  await invite(session, 4);
  expect(await invited(session.session)).toEqual([now.person]);
});

test('the day of a second dose is known from the first', async () => {
  const saved = await registrant(world);
  await world.call('registrations', 'withdraw', { registration: saved.registration }, saved);
  await recordedDose(world, saved.person, { givenOn: '2026-11-20' });
  const input = { ...registration(), person: saved.person };
  await world.call('registrations', 'register', input, saved);
  const row = await world.database.db
    .selectFrom('registration')
    .select('dueOn')
    .where('person', '=', saved.person)
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  expect(row.dueOn).toBe('2026-12-11');
});

describe('who may invite to what', () => {
  test('only people of the communes of the caller, to a session there', async () => {
    await registrant(world, { address: { area: { code: '11254', edition: '2026-04-30' } } });
    const near = await registrant(world);
    const session = await doseSession(world);
    const stranger = (await world.staff('coordinator', { area: '11254' })).token;
    expect((await invite(session, 4, stranger)).code).toBe('not_found');
    await invite(session, 4);
    expect(await invited(session.session)).toEqual([near.person]);
    const province = (await world.staff('coordinator', { area: '31' })).token;
    const asked = { place: session.place, session: session.session, count: 4 };
    const there = await world.call(
      'registrations',
      'preview',
      { ...asked, area: '11254' },
      { token: province },
    );
    expect(there.value.count).toBe(1);
    const elsewhere = await world.call(
      'registrations',
      'preview',
      { ...asked, area: '33' },
      { token: province },
    );
    expect(elsewhere.code).toBe('not_found');
  });

  test('a session that is a draft or gives no doses invites nobody', async () => {
    await registrant(world);
    expect((await invite(await doseSession(world, { open: false }), 1)).code).toBe('wrong_state');
    expect((await invite(await doseSession(world, { offer: 'pcr' }), 1)).code).toBe('not_found');
  });
});

describe('an invitation that nobody answers', () => {
  test('runs out, and the person waits again at the old place and is told once', async () => {
    const [first, second] = [await registrant(world), await registrant(world)];
    const session = await doseSession(world, { inHours: 100 });
    await invite(session, 1);
    expect(await world.server.run('invitations')).toEqual({ lapsed: 0 });
    world.wait(72);
    expect(await world.server.run('invitations')).toEqual({ lapsed: 1 });
    expect(await world.server.run('invitations')).toEqual({ lapsed: 0 });
    expect(await mine(first)).toMatchObject({ state: 'waiting', before: { sameRank: 0 } });
    expect(await mine(second)).toMatchObject({ state: 'waiting', before: { sameRank: 1 } });
    expect(await messages(first.phone, 'đã hết hạn')).toHaveLength(1);
    await invite(session, 1);
    expect(await invited(session.session)).toEqual([first.person]);
  });

  test('holds for who has a seat, and for who waits for one of a full session', async () => {
    const [seated, waits] = [await registrant(world), await registrant(world)];
    const session = await doseSession(world, { inHours: 100, hours: 0.5, capacity: 2 });
    await invite(session, 2);
    const [slot = ''] = session.slots;
    const held = await world.call('bookings', 'hold', { slot, person: seated.person }, seated);
    const booked = await world.call('bookings', 'book', { booking: held.value.id }, seated);
    expect(booked.value).toMatchObject({ state: 'booked', reason: 'registered' });
    await world.database.db.updateTable('slot').set({ seats: 1 }).where('id', '=', slot).execute();
    const standing = await world.call(
      'bookings',
      'standBy',
      { session: session.session, person: waits.person },
      waits,
    );
    expect(standing.value).toEqual({ place: 1 });
    world.wait(73);
    expect(await world.server.run('invitations')).toEqual({ lapsed: 0 });
    await world.call('bookings', 'cancel', { booking: held.value.id }, seated);
    expect(await world.server.run('invitations')).toEqual({ lapsed: 1 });
  });
});

describe('turned down', () => {
  const change = (id: string, event: 'decline' | 'readmit', as = token) =>
    world.call(
      'registrations',
      'change',
      { registration: id, event, note: 'Đã tiêm nơi khác' },
      { token: as },
    );

  test('with a note that only the person reads, seats given back, and taken in again at the old place', async () => {
    const [first, second] = [await registrant(world), await registrant(world)];
    const session = await doseSession(world);
    await invite(session, 1);
    const [slot = ''] = session.slots;
    await world.call('bookings', 'hold', { slot, person: first.person }, first);
    expect((await change(first.registration, 'decline')).value).toMatchObject({ state: 'declined' });
    expect(await mine(first)).toMatchObject({ state: 'declined', note: 'Đã tiêm nơi khác', booked: false });
    const [told] = await messages(first.phone, 'chưa được nhận');
    expect([told?.includes('/tiem-chung'), told?.includes('nơi khác')]).toEqual([true, false]);
    expect((await change(first.registration, 'decline')).code).toBe('wrong_state');
    expect((await change(first.registration, 'readmit')).value).toMatchObject({ state: 'waiting' });
    expect((await mine(second))?.before).toEqual({ earlierGroups: 0, sameRank: 1 });
  });

  test('not while they registered anew, nor by another commune', async () => {
    const citizen = await registrant(world);
    const stranger = (await world.staff('coordinator', { area: '11254' })).token;
    expect((await change(citizen.registration, 'decline', stranger)).code).toBe('not_found');
    await change(citizen.registration, 'decline');
    await world.call('registrations', 'register', { ...registration(), person: citizen.person }, citizen);
    expect((await change(citizen.registration, 'readmit')).code).toBe('registered_already');
  });
});
