import { randomUUID } from 'node:crypto';
import { liveBookingStates } from '@binhan/domain/booking';
import { readSpokenCode } from '@binhan/domain/text';
import { readQr } from '@binhan/qr';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { details } from '../../test/given';
import { type TestServer, startServer } from '../../test/server';
import { openSession } from '../../test/sessions';

let world: TestServer;
beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());

const live = (session: string) =>
  world.database.db
    .selectFrom('booking')
    .selectAll()
    .where('session', '=', session)
    .where('state', 'in', [...liveBookingStates])
    .execute();

const citizens = (count: number) => Promise.all(Array.from({ length: count }, () => world.citizen()));

test('people choose from the reasons of the commune where the session is held', async () => {
  const { session, slots } = await openSession(world);
  await world.database.db
    .insertInto('catalogEntry')
    .values({
      id: randomUUID(),
      kind: 'test-reason',
      entryId: 'market-cluster',
      area: '11239',
      validFrom: '2026-11-01',
      validUntil: null,
      source: 'test',
      body: JSON.stringify({
        name: { vi: 'Có đến chợ', en: 'Was at the market' },
        chosenByPeople: true,
        mayPool: true,
      }),
      createdAt: world.now(),
    })
    .execute();
  const reasons = async (input: { session?: string }) =>
    (await world.call('bookings', 'reasons', input)).value.reasons.map(({ id }) => id);
  expect(await reasons({ session })).toContain('market-cluster');
  expect(await reasons({})).not.toContain('market-cluster');
  const citizen = await world.citizen();
  const held = await world.call(
    'bookings',
    'hold',
    { slot: slots[0] ?? '', person: citizen.person },
    citizen,
  );
  const asked = { booking: held.value.id, reason: 'market-cluster' };
  expect((await world.call('bookings', 'book', asked, citizen)).value).toMatchObject({
    state: 'booked',
    reason: 'market-cluster',
  });
});

describe('holding and booking a seat', () => {
  test('a seat is held for some minutes, then booked, and shown with code and QR', async () => {
    const { slots, session } = await openSession(world);
    const { token, person } = await world.citizen();
    const held = await world.call('bookings', 'hold', { slot: slots[0] ?? '', person }, { token });
    expect(held.value).toMatchObject({ state: 'held', session, changeable: true });
    expect(readSpokenCode(held.value.code)).toBe(held.value.code);
    expect(held.value.qr).toBeUndefined();
    const booked = await world.call(
      'bookings',
      'book',
      { booking: held.value.id, reason: 'own-wish' },
      { token },
    );
    expect(booked.value).toMatchObject({ state: 'booked', reason: 'own-wish', offer: { id: 'pcr' } });
    expect(readQr(booked.value.qr ?? '')).toMatchObject({ kind: 'appointment' });
    const mine = await world.call('bookings', 'mine', {}, { token });
    expect(mine.value.items.map(({ id }) => id)).toEqual([booked.value.id]);
  });

  test('a hold that ran out cannot be booked, has given its seat back, and its person may hold again', async () => {
    const { slots } = await openSession(world, { capacity: 1 });
    const [first, second] = await citizens(2);
    if (first === undefined || second === undefined) throw new Error('two people');
    const slot = slots[0] ?? '';
    const held = await world.call('bookings', 'hold', { slot, person: first.person }, first);
    expect((await world.call('bookings', 'hold', { slot, person: second.person }, second)).code).toBe(
      'no_seat_left',
    );
    world.wait(0.2);
    const late = await world.call('bookings', 'book', { booking: held.value.id, reason: 'own-wish' }, first);
    expect(JSON.parse(late.text)).toMatchObject({ code: 'wrong_state', data: { state: 'expired' } });
    expect((await world.call('bookings', 'mine', {}, first)).value.items[0]?.state).toBe('expired');
    expect((await world.call('bookings', 'hold', { slot, person: second.person }, second)).status).toBe(200);
    const other = await world.call('bookings', 'hold', { slot: slots[1] ?? '', person: first.person }, first);
    expect(other.status).toBe(200);
  });

  test('one live seat per person and offer, also when asked for many at once', async () => {
    const [here, there] = await Promise.all([openSession(world), openSession(world)]);
    const citizen = await world.citizen();
    const { person } = citizen;
    const got = await Promise.all(
      [...here.slots, ...there.slots].map((slot) =>
        world.call('bookings', 'hold', { slot, person }, citizen),
      ),
    );
    expect(got.map(({ code }) => code ?? 'held').toSorted()).toEqual([
      'booked_already',
      'booked_already',
      'booked_already',
      'held',
    ]);
  });

  test('a reason the catalogue does not offer to people is refused with its place', async () => {
    const { slots } = await openSession(world);
    const citizen = await world.citizen();
    const held = await world.call(
      'bookings',
      'hold',
      { slot: slots[0] ?? '', person: citizen.person },
      citizen,
    );
    for (const reason of ['screening', 'made-up']) {
      const got = await world.call('bookings', 'book', { booking: held.value.id, reason }, citizen);
      expect(JSON.parse(got.text).data.issues).toEqual([{ code: 'not_an_option', path: ['reason'] }]);
    }
    expect(
      (await world.call('bookings', 'book', { booking: held.value.id, reason: 'own-wish' }, citizen)).status,
    ).toBe(200);
  });

  test('for a child of the household, and never for a stranger', async () => {
    const { slots } = await openSession(world, { capacity: 5 });
    const [parent, stranger] = await citizens(2);
    if (parent === undefined || stranger === undefined) throw new Error('two people');
    const child = await world.call(
      'people',
      'add',
      { details: details({ name: 'Phạm Thị Con', bornOn: '2020' }), relationship: 'child' },
      parent,
    );
    const slot = slots[0] ?? '';
    expect((await world.call('bookings', 'hold', { slot, person: child.value.id }, parent)).status).toBe(200);
    expect((await world.call('bookings', 'hold', { slot, person: child.value.id }, stranger)).code).toBe(
      'not_found',
    );
    const own = await world.call('bookings', 'hold', { slot, person: parent.person }, parent);
    for (const action of ['cancel', 'calendar'] as const) {
      expect((await world.call('bookings', action, { booking: own.value.id }, stranger)).code).toBe(
        'not_found',
      );
    }
    expect((await world.call('bookings', 'mine', {}, parent)).value.items).toHaveLength(2);
  });

  test('a draft, a closed and a begun session, and a slot nobody knows, take nobody', async () => {
    const draft = await openSession(world, { open: false });
    const closed = await openSession(world);
    const { place, session, manager } = closed;
    await world.call('sessions', 'change', { place, session, event: 'close' }, { token: manager });
    const begun = await openSession(world, { inHours: 0.1 });
    world.wait(0.2);
    const citizen = await world.citizen();
    for (const slot of [draft.slots[0], closed.slots[0], begun.slots[0], randomUUID()]) {
      const got = await world.call('bookings', 'hold', { slot: slot ?? '', person: citizen.person }, citizen);
      expect(got.code).toBe('not_found');
    }
  });
});

describe('changing a booking', () => {
  test('moving takes the new seat first; a full slot leaves the old one', async () => {
    const { slots, session } = await openSession(world, { capacity: 1 });
    const [one, two] = await citizens(2);
    if (one === undefined || two === undefined) throw new Error('two people');
    const [early = '', late = ''] = slots;
    const first = await world.call('bookings', 'hold', { slot: early, person: one.person }, one);
    await world.call('bookings', 'book', { booking: first.value.id, reason: 'own-wish' }, one);
    const second = await world.call('bookings', 'hold', { slot: late, person: two.person }, two);
    const full = await world.call('bookings', 'move', { booking: first.value.id, slot: late }, one);
    expect(full.code).toBe('no_seat_left');
    await world.call('bookings', 'cancel', { booking: second.value.id }, two);
    const moved = await world.call('bookings', 'move', { booking: first.value.id, slot: late }, one);
    expect(moved.value).toMatchObject({ slot: late, state: 'booked' });
    expect((await live(session)).map((row) => row.slot)).toEqual([late]);
  });

  test('two hours before and no later', async () => {
    const { slots } = await openSession(world, { inHours: 3 });
    const citizen = await world.citizen();
    const held = await world.call(
      'bookings',
      'hold',
      { slot: slots[0] ?? '', person: citizen.person },
      citizen,
    );
    await world.call('bookings', 'book', { booking: held.value.id, reason: 'own-wish' }, citizen);
    world.wait(1.1);
    const late = await world.call('bookings', 'cancel', { booking: held.value.id }, citizen);
    expect(JSON.parse(late.text).data).toEqual({ state: 'too-late' });
    expect((await world.call('bookings', 'mine', {}, citizen)).value.items[0]?.changeable).toBe(false);
  });

  test('the calendar file names time and place and nobody', async () => {
    const { slots } = await openSession(world);
    const citizen = await world.citizen();
    const held = await world.call(
      'bookings',
      'hold',
      { slot: slots[0] ?? '', person: citizen.person },
      citizen,
    );
    expect((await world.call('bookings', 'calendar', { booking: held.value.id }, citizen)).code).toBe(
      'wrong_state',
    );
    await world.call('bookings', 'book', { booking: held.value.id, reason: 'own-wish' }, citizen);
    const got = await world.call('bookings', 'calendar', { booking: held.value.id }, citizen);
    const text = await got.response.text();
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
    const start = held.value.from.replace(/[-:]|\.000/g, '');
    expect(text).toContain(`DTSTART:${start}`);
    expect(text).toContain('SUMMARY:RT-PCR');
    expect(text).toContain(held.value.code);
  });
});

test('case 37: of many who want few seats, exactly as many get one, and the count shown is right', async () => {
  const seats = 5;
  const { slots, session } = await openSession(world, { capacity: seats, hours: 0.5 });
  const slot = slots[0] ?? '';
  const people = await citizens(60);
  const key = randomUUID();
  const got = await Promise.all(
    people.flatMap(({ token, person }, n) => {
      const ask = () => world.call('bookings', 'hold', { slot, person }, { token, key: `${key}-${n}` });
      // A third of them presses twice.
      return n % 3 === 0 ? [ask(), ask()] : [ask()];
    }),
  );
  const held = new Set(got.filter(({ status }) => status === 200).map(({ value }) => value.id));
  expect(held.size).toBe(seats);
  expect(await live(session)).toHaveLength(seats);
  const shown = await world.call('sessions', 'show', { session }, {});
  expect(shown.value.slots.map(({ free }) => free)).toEqual([0]);
});
