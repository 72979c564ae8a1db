import type { Role } from '@binhan/domain/access';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { details, given } from '../../test/given';
import { type TestServer, startServer } from '../../test/server';
import { openSession } from '../../test/sessions';

let world: TestServer;
beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());

const work = async (role: Role, area: string) =>
  (await world.call('staff', 'work', {}, { token: (await world.staff(role, { area })).token })).value;

test('counts only what the role may do', async () => {
  expect(Object.keys(await work('official', '11254')).sort()).toEqual([
    'declarationsToday',
    'flaggedDeclarations',
    'notificationsDue',
    'notificationsLate',
    'placesWaiting',
    'requestsLate',
    'requestsWaiting',
  ]);
  expect(Object.keys(await work('administrator', '11254'))).toEqual(['proposalsWaiting']);
  expect(Object.keys(await work('helper', '11254'))).toEqual(['entriesToday']);
  expect(await work('auditor', '11254')).toEqual({});
});

test('counts the sessions of the day at the site of who sits at its desk', async () => {
  const site = await openSession(world, { inHours: 2 });
  await openSession(world, { inHours: 2 });
  const citizen = await world.citizen();
  const slot = site.slots[0] ?? '';
  const held = await world.call('bookings', 'hold', { slot, person: citizen.person }, citizen);
  const booking = held.value.id;
  await world.call('bookings', 'book', { booking, reason: 'own-wish' }, citizen);
  const ask = async () => (await world.call('staff', 'work', {}, { token: site.registrar })).value;
  expect(await ask()).toEqual({ sessionsToday: 1, bookedToday: 1, arrivedToday: 0 });
  const { place, session } = site;
  await world.call('bookings', 'arrive', { place, session, booking }, { token: site.registrar });
  expect(await ask()).toEqual({ sessionsToday: 1, bookedToday: 0, arrivedToday: 1 });
});

test('counts what lies in the areas of the caller: flags, places, requests and their clocks', async () => {
  const fresh = await startServer();
  try {
    const token = async (role: Role, area: string) => ({
      token: (await fresh.staff(role, { area })).token,
    });
    const citizen = await fresh.citizen();
    await fresh.call(
      'people',
      'save',
      { person: citizen.person, details: details() },
      { token: citizen.token },
    );
    await fresh.call('declarations', 'make', given({ symptoms: ['fever'] }), { token: citizen.token });
    await fresh.call('declarations', 'make', given(), {});
    await fresh.call('records', 'ask', { kind: 'see' }, { token: citizen.token });
    const helper = await token('helper', '11239');
    await fresh.call('declarations', 'makeForOther', given({ details: details({ name: 'Bà Cụ' }) }), helper);
    const official = await token('official', '11239');
    const first = await fresh.call('staff', 'work', {}, official);
    expect(first.value).toEqual({
      flaggedDeclarations: 1,
      declarationsToday: 3,
      placesWaiting: 0,
      requestsWaiting: 1,
      requestsLate: 0,
      notificationsDue: 0,
      notificationsLate: 0,
    });
    expect((await fresh.call('staff', 'work', {}, helper)).value).toEqual({ entriesToday: 1 });
    const elsewhere = await fresh.call('staff', 'work', {}, await token('official', '33'));
    expect(elsewhere.value).toMatchObject({
      flaggedDeclarations: 0,
      declarationsToday: 0,
      requestsWaiting: 0,
    });
    // Eleven days later the request is late, and today is another day.
    fresh.wait(11 * 24);
    const later = await fresh.call('staff', 'work', {}, await token('official', '11239'));
    expect(later.value).toMatchObject({ declarationsToday: 0, requestsWaiting: 1, requestsLate: 1 });
  } finally {
    await fresh.close();
  }
});
