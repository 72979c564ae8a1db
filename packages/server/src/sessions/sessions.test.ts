import { instantPlus } from '@binhan/domain/time';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { standAtGate } from '../../test/gate';
import { type TestServer, startServer } from '../../test/server';
import { openSession } from '../../test/sessions';

let world: TestServer;
beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());

const seats = async (session: string) =>
  (await world.call('sessions', 'show', { session })).value.slots.map(({ capacity, free }) => [
    capacity,
    free,
  ]);

test('a session is planned as a draft, seen once it is open, by commune and by province', async () => {
  const { place, session, manager } = await openSession(world, {
    open: false,
    capacity: 10,
    walkInShare: 20,
  });
  const found = async (area: string) =>
    (await world.call('sessions', 'find', { area })).value.items.map(({ id }) => id);
  expect(await found('11239')).not.toContain(session);
  expect((await world.call('sessions', 'show', { session })).code).toBe('not_found');
  await world.call('sessions', 'change', { place, session, event: 'open' }, { token: manager });
  for (const area of ['11239', '31']) expect(await found(area)).toContain(session);
  expect(await found('11240')).not.toContain(session);
  expect(await seats(session)).toEqual([
    [10, 8],
    [10, 8],
  ]);
  const byOffer = await world.call('sessions', 'find', { area: '31', offer: 'another' });
  expect(byOffer.value.items).toEqual([]);
});

test('the staff of the site and the official of the area see it with its counts, nobody else', async () => {
  const { place, session, manager, registrar, slots } = await openSession(world);
  const citizen = await world.citizen();
  await world.call('bookings', 'hold', { slot: slots[0] ?? '', person: citizen.person }, citizen);
  const official = await world.staff('official', { area: '11239' });
  const stranger = await world.staff('official', { area: '11240' });
  for (const token of [manager, registrar, official.token]) {
    const got = await world.call('sessions', 'atSite', { place }, { token });
    expect(got.value.items).toMatchObject([{ id: session, state: 'open', capacity: 4, booked: 0 }]);
  }
  expect((await world.call('sessions', 'atSite', { place }, stranger)).code).toBe('not_found');
});

test.each([
  ['an offer the catalogue does not have', { offer: 'made-up' }, 'not_an_option', 'offer'],
  ['a beginning that is over', { fromHours: -1 }, 'in_the_past', 'from'],
  ['an end on another day', { hours: 24 }, 'not_an_option', 'until'],
  ['no room for one slot', { hours: 0.2 }, 'not_an_option', 'until'],
  ['more slots than a day has', { hours: 12, minutes: 5, fromHours: 17 }, undefined, ''],
])('%s', async (_what, asked, code, field) => {
  const {
    fromHours = 24,
    hours = 1,
    minutes = 30,
    offer = 'pcr',
  } = asked as Record<string, number> & { offer?: string };
  const { place } = await standAtGate(world);
  const { token } = await world.staff('place-manager', { place });
  const from = instantPlus(world.now(), fromHours);
  const input = {
    place,
    offer,
    from,
    until: instantPlus(from, hours),
    minutes,
    capacity: 1,
    walkInShare: 0,
    overBooking: 0,
  };
  const got = await world.call('sessions', 'plan', input, { token });
  const issues = got.code === undefined ? undefined : JSON.parse(got.text).data.issues;
  expect(issues).toEqual(code === undefined ? undefined : [{ code, path: [field] }]);
});

test('a place that is not confirmed holds no session', async () => {
  const { place } = await standAtGate(world);
  const { token } = await world.staff('place-manager', { place });
  await world.database.db.updateTable('place').set({ state: 'closed' }).where('id', '=', place).execute();
  const from = instantPlus(world.now(), 24);
  const got = await world.call(
    'sessions',
    'plan',
    {
      place,
      offer: 'pcr',
      from,
      until: instantPlus(from, 1),
      minutes: 30,
      capacity: 1,
      walkInShare: 0,
      overBooking: 0,
    },
    { token },
  );
  expect(JSON.parse(got.text).data).toEqual({ state: 'closed' });
});

test('staff of a site get its name, an official the sites of the area; both what can be offered there', async () => {
  const { place, registrar } = await openSession(world);
  const official = await world.staff('official', { area: '11239' });
  const stranger = await world.staff('official', { area: '11240' });
  const sites = async (token: string) =>
    (await world.call('sessions', 'sites', {}, { token })).value.items.map(({ id }) => id);
  expect(await sites(registrar)).toEqual([place]);
  expect(await sites(official.token)).toContain(place);
  expect(await sites(stranger.token)).not.toContain(place);
  const unused = await standAtGate(world);
  expect(await sites(official.token)).not.toContain(unused.place);
  for (const token of [registrar, official.token]) {
    const { site, offers, reasons } = (await world.call('sessions', 'choices', { place }, { token })).value;
    expect(site.id).toBe(place);
    expect(offers.map(({ id }) => id)).toContain('pcr');
    expect(reasons.map(({ id }) => id)).toContain('own-wish');
  }
  expect((await world.call('sessions', 'choices', { place }, stranger)).code).toBe('not_found');
});

test('sites go on where a page ends', async () => {
  const { token } = await world.staff('official', { area: '11239' });
  const whole = (await world.call('sessions', 'sites', {}, { token })).value.items.map(({ id }) => id);
  const seen: string[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await world.call(
      'sessions',
      'sites',
      { limit: 1, ...(cursor === undefined ? {} : { cursor }) },
      { token },
    );
    seen.push(...page.value.items.map(({ id }) => id));
    cursor = page.value.next;
    if (cursor === undefined) break;
  }
  expect(whole.length).toBeGreaterThan(1);
  expect(seen).toEqual(whole);
});
