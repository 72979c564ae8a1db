import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { details } from '../../test/given';
import { type TestServer, startServer } from '../../test/server';
import { type SiteScene, openSession } from '../../test/sessions';

let world: TestServer;
beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());

async function bookedVisitor({ slots }: SiteScene, name: string) {
  const citizen = await world.citizen();
  await world.call('people', 'save', { person: citizen.person, details: details({ name }) }, citizen);
  const slot = slots[0] ?? '';
  const held = await world.call('bookings', 'hold', { slot, person: citizen.person }, citizen);
  const booked = await world.call(
    'bookings',
    'book',
    { booking: held.value.id, reason: 'own-wish' },
    citizen,
  );
  return { ...citizen, booking: booked.value };
}

const desk = ({ place, session }: SiteScene) => ({ place, session });

describe('the desk of a session', () => {
  test('finds a booking by name without accents, by code in any grouping and by the appointment’s QR', async () => {
    const site = await openSession(world, { inHours: 2, capacity: 5 });
    const visitor = await bookedVisitor(site, 'Đặng Thị Ngọc Thủy');
    await bookedVisitor(site, 'Trần Văn Khác');
    const ask = (text: string) =>
      world.call('bookings', 'atDesk', { ...desk(site), text }, { token: site.registrar });
    const { code, qr } = visitor.booking;
    for (const text of [
      'dang thuy',
      'Thuỷ',
      `${code.slice(0, 4)} ${code.slice(4)}`.toLowerCase(),
      qr ?? '',
    ]) {
      const got = await ask(text);
      expect([text, got.value.items.map(({ id }) => id)]).toEqual([text, [visitor.booking.id]]);
    }
    expect((await ask('')).value.items).toHaveLength(2);
    expect((await ask('nobody of this name')).value.items).toEqual([]);
  });

  test('gives numbers in the order people come, each to one of them', async () => {
    const site = await openSession(world, { inHours: 2, capacity: 8 });
    const visitors = [];
    for (let n = 0; n < 6; n++) visitors.push(await bookedVisitor(site, `Khách Số ${n}`));
    const got = await Promise.all(
      visitors.map(({ booking }) =>
        world.call('bookings', 'arrive', { ...desk(site), booking: booking.id }, { token: site.registrar }),
      ),
    );
    expect(got.map(({ value }) => value.queueNumber).toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
    const [first] = visitors;
    const again = await world.call(
      'bookings',
      'arrive',
      { ...desk(site), booking: first?.booking.id ?? '' },
      { token: site.registrar },
    );
    expect(JSON.parse(again.text).data).toEqual({ state: 'arrived' });
    const served = await world.call(
      'bookings',
      'serve',
      { ...desk(site), booking: first?.booking.id ?? '' },
      { token: site.registrar },
    );
    expect(served.value.state).toBe('done');
  });

  test('lets in who came without a booking, once, and the same person by the same number', async () => {
    const site = await openSession(world, { inHours: 2 });
    const number = { kind: 'citizen-number', value: '030095000456', assurance: 'declared' } as const;
    const input = {
      ...desk(site),
      details: details({ name: 'Lê Văn Vãng', identifiers: [number] }),
      reason: 'screening',
    };
    const came = await world.call('bookings', 'walkIn', input, { token: site.registrar });
    expect(came.value).toMatchObject({ state: 'arrived', queueNumber: 1, walkIn: true, name: 'Lê Văn Vãng' });
    const again = await world.call('bookings', 'walkIn', input, { token: site.registrar });
    expect(again.code).toBe('booked_already');
  });

  test('lets nobody in before the day of the session', async () => {
    const site = await openSession(world, { inHours: 24, capacity: 2 });
    const visitor = await bookedVisitor(site, 'Lê Thị Sớm');
    const as = { token: site.registrar };
    const early = { ...desk(site), booking: visitor.booking.id };
    expect((await world.call('bookings', 'arrive', early, as)).code).toBe('too_early');
    const input = { ...desk(site), details: details({ name: 'Lê Văn Sớm' }), reason: 'own-wish' };
    expect((await world.call('bookings', 'walkIn', input, as)).code).toBe('too_early');
    expect((await world.call('bookings', 'queue', desk(site), as)).value).toMatchObject({ waiting: 0 });
  });

  test('the screen of a room shows numbers in their order, and no name', async () => {
    const site = await openSession(world, { inHours: 2, capacity: 8 });
    const as = { token: site.registrar };
    const visitors = [];
    for (let n = 0; n < 4; n++) visitors.push(await bookedVisitor(site, `Người Chờ ${String(n)}`));
    for (const { booking } of visitors)
      await world.call('bookings', 'arrive', { ...desk(site), booking: booking.id }, as);
    for (const { booking } of [visitors[1], visitors[0]].flatMap((one) => one ?? []))
      await world.call('bookings', 'serve', { ...desk(site), booking: booking.id }, as);
    const shown = await world.call('bookings', 'queue', desk(site), as);
    expect(shown.value).toMatchObject({ next: [3, 4], waiting: 2 });
    expect(shown.value.served.toSorted()).toEqual([1, 2]);
    expect(shown.text).not.toMatch(/Người|name/);
    const other = await openSession(world, { inHours: 2 });
    expect((await world.call('bookings', 'queue', desk(site), { token: other.registrar })).status).toBe(404);
  });

  test('the number goes to the phone of whoever booked, or the one given at the desk; no name goes with it', async () => {
    const site = await openSession(world, { inHours: 2, capacity: 3 });
    const visitor = await bookedVisitor(site, 'Đỗ Văn Chờ');
    await world.call(
      'bookings',
      'arrive',
      { ...desk(site), booking: visitor.booking.id },
      { token: site.registrar },
    );
    const told = details({ name: 'Ngô Thị Đến', phone: '+84977333222', identifiers: [] });
    await world.call(
      'bookings',
      'walkIn',
      { ...desk(site), details: told, reason: 'own-wish' },
      { token: site.registrar },
    );
    const texts = await world.database.db
      .selectFrom('outboxMessage')
      .select(['recipient', 'text'])
      .where('text', 'like', '%số thứ tự%')
      .where('recipient', 'in', [visitor.phone, '+84977333222'])
      .orderBy('text')
      .execute();
    expect(texts.map(({ recipient, text }) => [recipient, /là (\d+)\./.exec(text)?.[1]])).toEqual([
      [visitor.phone, '1'],
      ['+84977333222', '2'],
    ]);
    expect(texts.map(({ text }) => text).join()).not.toMatch(/Chờ|Đến/);
  });

  test('case 28: what a desk claims about a number is what it was told, whatever the body says', async () => {
    const site = await openSession(world, { inHours: 2 });
    const number = { kind: 'citizen-number', value: '030095000789', assurance: 'registry-matched' } as const;
    const input = { ...desk(site), details: details({ identifiers: [number] }), reason: 'own-wish' };
    await world.call('bookings', 'walkIn', input, { token: site.registrar });
    const rows = await world.database.db.selectFrom('person').select('details').execute();
    const told = rows.map((row) => JSON.stringify(row.details)).filter((text) => text.includes(number.value));
    expect(told).toHaveLength(1);
    expect(told[0]).not.toContain('registry-matched');
  });

  test('a session that is a draft or cancelled lets nobody in, and a desk elsewhere finds nothing', async () => {
    const [draft, other] = [await openSession(world, { open: false }), await openSession(world)];
    const input = { ...desk(draft), details: details(), reason: 'own-wish' };
    const got = await world.call('bookings', 'walkIn', input, { token: draft.registrar });
    expect(JSON.parse(got.text).data).toEqual({ state: 'draft' });
    expect((await world.call('bookings', 'atDesk', desk(draft), { token: other.registrar })).code).toBe(
      'not_found',
    );
    const mixed = { place: other.place, session: draft.session };
    expect((await world.call('bookings', 'atDesk', mixed, { token: other.registrar })).code).toBe(
      'not_found',
    );
  });

  test('every look and every arrival is in the audit', async () => {
    const site = await openSession(world, { inHours: 2 });
    const visitor = await bookedVisitor(site, 'Vũ Thị Nhìn');
    await world.call('bookings', 'atDesk', desk(site), { token: site.registrar });
    await world.call(
      'bookings',
      'arrive',
      { ...desk(site), booking: visitor.booking.id },
      { token: site.registrar },
    );
    const looks = await world.call('records', 'looks', {}, visitor);
    expect(looks.value.items.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['bookings.atDesk', 'bookings.arrive']),
    );
  });
});
