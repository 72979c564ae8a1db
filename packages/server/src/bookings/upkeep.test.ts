import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestServer, startServer } from '../../test/server';
import { openSession } from '../../test/sessions';

let world: TestServer;
beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());

const messages = (phone: string) =>
  world.database.db
    .selectFrom('outboxMessage')
    .select('text')
    .where('recipient', '=', phone)
    .where('text', 'like', '%lich-hen%')
    .orderBy('createdAt')
    .execute();

async function booked(slot: string) {
  const citizen = await world.citizen();
  const held = await world.call('bookings', 'hold', { slot, person: citizen.person }, citizen);
  await world.call('bookings', 'book', { booking: held.value.id, reason: 'own-wish' }, citizen);
  return { ...citizen, booking: held.value.id };
}

test('a cancelled session ends its seats and tells who had one, once each', async () => {
  const { place, session, slots, manager } = await openSession(world, { capacity: 2, hours: 0.5 });
  const [one, two] = [await booked(slots[0] ?? ''), await booked(slots[0] ?? '')];
  const waiting = await world.citizen();
  await world.call('bookings', 'standBy', { session, person: waiting.person }, waiting);
  await world.call('sessions', 'change', { place, session, event: 'cancel' }, { token: manager });
  for (const who of [one, two]) {
    expect((await world.call('bookings', 'mine', {}, who)).value.items[0]?.state).toBe('cancelled');
    const told = await messages(who.phone);
    expect([told.length, told[0]?.text.includes('đã bị huỷ')]).toEqual([1, true]);
  }
  const [ended, ...more] = await messages(waiting.phone);
  expect([ended?.text, more]).toEqual([expect.stringMatching(/mà bạn chờ chỗ đã bị huỷ/), []]);
});

test('a reminder goes out once, without a name, and not for a booking made after it was due', async () => {
  const { slots } = await openSession(world, { inHours: 30, capacity: 3 });
  const early = await booked(slots[0] ?? '');
  await world.server.run('bookings');
  expect(await messages(early.phone)).toEqual([]);
  world.wait(11);
  const late = await booked(slots[0] ?? '');
  await world.server.run('bookings');
  await world.server.run('bookings');
  const [told, ...more] = await messages(early.phone);
  expect(told?.text).toMatch(/nhắc lịch hẹn RT-PCR, .+, tại Điểm lấy mẫu .+\. Mã hẹn \w+\.\nhttps:/);
  expect(more).toEqual([]);
  expect(await messages(late.phone)).toEqual([]);
});

test('who waits is offered the seat that becomes free, in the order they came, by message', async () => {
  const { slots, session } = await openSession(world, { inHours: 48, hours: 0.5, capacity: 1 });
  const first = await booked(slots[0] ?? '');
  const [second, third] = [await world.citizen(), await world.citizen()];
  const wait = (who: typeof second) =>
    world.call('bookings', 'standBy', { session, person: who.person }, who);
  expect((await wait(second)).value.place).toBe(1);
  expect((await wait(third)).value.place).toBe(2);
  expect((await wait(second)).value.place).toBe(1);
  expect((await wait(first)).code).toBe('booked_already');
  await world.call('bookings', 'cancel', { booking: first.booking }, first);
  const mine = await world.call('bookings', 'mine', {}, second);
  expect(mine.value.items).toMatchObject([{ state: 'held' }]);
  expect((await messages(second.phone))[0]?.text).toContain('có chỗ trống');
  expect((await world.call('bookings', 'mine', {}, third)).value.items).toEqual([]);
  world.wait(1.1);
  expect(await world.server.run('bookings')).toMatchObject({ expired: 1, offered: 1 });
  expect((await world.call('bookings', 'mine', {}, third)).value.items).toMatchObject([{ state: 'held' }]);
});

test('who waits sees their place and may leave, for themselves and nobody else', async () => {
  const { slots, session } = await openSession(world, { inHours: 48, hours: 0.5, capacity: 1 });
  const first = await booked(slots[0] ?? '');
  const [second, third] = [await world.citizen(), await world.citizen()];
  for (const who of [second, third])
    await world.call('bookings', 'standBy', { session, person: who.person }, who);
  const seen = async (who: typeof second) => (await world.call('bookings', 'waiting', {}, who)).value.items;
  expect(await seen(second)).toMatchObject([{ session, person: second.person, place: 1 }]);
  expect(await seen(third)).toMatchObject([{ session, person: third.person, place: 2 }]);
  expect(await seen(first)).toEqual([]);
  const leave = (who: typeof second, person: string) =>
    world.call('bookings', 'leaveStandBy', { session, person }, who);
  expect((await leave(third, second.person)).status).toBe(404);
  expect((await leave(second, second.person)).value).toEqual({ done: true });
  expect((await leave(second, second.person)).status).toBe(404);
  expect(await seen(second)).toEqual([]);
  expect(await seen(third)).toMatchObject([{ place: 1 }]);
  await world.call('bookings', 'cancel', { booking: first.booking }, first);
  expect((await world.call('bookings', 'mine', {}, second)).value.items).toEqual([]);
  expect((await world.call('bookings', 'mine', {}, third)).value.items).toMatchObject([{ state: 'held' }]);
  expect(await seen(third)).toEqual([]);
});

test('while there are seats nobody waits', async () => {
  const { session } = await openSession(world);
  const citizen = await world.citizen();
  const got = await world.call('bookings', 'standBy', { session, person: citizen.person }, citizen);
  expect(got.code).toBe('seats_left');
});

test('who does not come has missed it an hour after; who comes later the same day is let in', async () => {
  const site = await openSession(world, { inHours: 2, hours: 0.5, capacity: 2 });
  const visitor = await booked(site.slots[0] ?? '');
  world.wait(3);
  await world.server.run('bookings');
  expect((await world.call('bookings', 'mine', {}, visitor)).value.items[0]?.state).toBe('booked');
  world.wait(0.6);
  expect(await world.server.run('bookings')).toMatchObject({ missed: 1 });
  const { place, session, registrar } = site;
  const came = await world.call(
    'bookings',
    'arrive',
    { place, session, booking: visitor.booking },
    { token: registrar },
  );
  expect(came.value).toMatchObject({ state: 'arrived', queueNumber: 1 });
});

test('who arrived and was never called counts as served half a day later, and may book again', async () => {
  const site = await openSession(world, { inHours: 2, hours: 0.5, capacity: 2 });
  const visitor = await booked(site.slots[0] ?? '');
  const { place, session, registrar } = site;
  world.wait(2);
  await world.call('bookings', 'arrive', { place, session, booking: visitor.booking }, { token: registrar });
  world.wait(12);
  const state = async () => {
    await world.server.run('bookings');
    return (await world.call('bookings', 'mine', {}, visitor)).value.items[0]?.state;
  };
  expect(await state()).toBe('arrived');
  world.wait(1);
  expect(await state()).toBe('done');
  const { slots } = await openSession(world, { inHours: 4, hours: 0.5 });
  const again = await world.call(
    'bookings',
    'hold',
    { slot: slots[0] ?? '', person: visitor.person },
    visitor,
  );
  expect(again.status).toBe(200);
});

test('bookings are erased ninety days after their session, whatever became of them', async () => {
  const { slots, session } = await openSession(world, { inHours: 2, hours: 0.5 });
  await booked(slots[0] ?? '');
  const left = () =>
    world.database.db.selectFrom('booking').select('id').where('session', '=', session).execute();
  world.wait(89 * 24);
  await world.server.run('retention');
  expect(await left()).toHaveLength(1);
  world.wait(2 * 24);
  await world.server.run('retention');
  expect(await left()).toEqual([]);
});
