import { dateIn, datePlus } from '@binhan/domain/time';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { details } from '../../test/given';
import {
  doseSession,
  emptyRegistrations,
  recordedDose,
  registrant,
  resident,
} from '../../test/registrations';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());
beforeEach(() => emptyRegistrations(world));

const hold = (slot: string | undefined, citizen: { token: string; person: string }) =>
  world.call('bookings', 'hold', { slot: slot ?? '', person: citizen.person }, citizen);
const issues = ({ text }: { text: string }): unknown => JSON.parse(text).data.issues;

test('doses are offered at vaccination sites only, and no reason is asked for them', async () => {
  const site = await doseSession(world);
  const choices = await world.call('sessions', 'choices', { place: site.place }, { token: site.manager });
  expect(choices.value.offers.map(({ id }) => id).toSorted()).toEqual(['open-prog', 'pcr', 'prog']);
  await expect(doseSession(world, { kind: 'testing-site' })).rejects.toThrow('not_an_option');
  const { reasons } = (await world.call('bookings', 'reasons', { session: site.session })).value;
  expect(reasons).toEqual([]);
  const found = await world.call('sessions', 'find', { area: '11239', offer: 'prog' });
  expect(found.value.items).toMatchObject([{ id: site.session, offer: { name: { vi: 'Chiến dịch' } } }]);
});

test('a seat needs an invitation that holds, at any session of the program, and its reason is the group', async () => {
  const site = await doseSession(world, { inHours: 120 });
  const other = await doseSession(world, { inHours: 120 });
  const nobody = await resident(world);
  const citizen = await registrant(world, { group: 'group-1' });
  expect((await hold(site.slots[0], nobody)).code).toBe('not_invited');
  expect((await hold(site.slots[0], citizen)).code).toBe('not_invited');
  const { token } = await world.staff('coordinator', { area: '11239' });
  const asked = { place: site.place, session: site.session, count: 1 };
  await world.call('registrations', 'invite', asked, { token });
  const held = await hold(other.slots[0], citizen);
  expect(held.status).toBe(200);
  const book = (reason?: string) =>
    world.call(
      'bookings',
      'book',
      { booking: held.value.id, ...(reason === undefined ? {} : { reason }) },
      citizen,
    );
  expect(issues(await book('own-wish'))).toEqual([{ code: 'not_asked', path: ['reason'] }]);
  expect((await book()).value).toMatchObject({ state: 'booked', reason: 'group-1' });
  const moved = await world.call(
    'bookings',
    'move',
    { booking: held.value.id, slot: site.slots[1] ?? '' },
    citizen,
  );
  expect(moved.value).toMatchObject({ session: site.session });
  await world.call('registrations', 'withdraw', { registration: citizen.registration }, citizen);
  const own = await world.call('bookings', 'mine', {}, citizen);
  expect(own.value.items.map(({ state }) => state)).toEqual(['cancelled']);
});

test('an invitation that ran out opens no seat, even before it was cleared', async () => {
  const citizen = await registrant(world);
  const site = await doseSession(world, { inHours: 120 });
  const { token } = await world.staff('coordinator', { area: '11239' });
  const asked = { place: site.place, session: site.session, count: 1 };
  await world.call('registrations', 'invite', asked, { token });
  world.wait(73);
  expect((await hold(site.slots[0], citizen)).code).toBe('not_invited');
});

test('a test still needs its reason', async () => {
  const site = await doseSession(world, { offer: 'pcr' });
  const citizen = await world.citizen();
  const held = await hold(site.slots[0], citizen);
  const got = await world.call('bookings', 'book', { booking: held.value.id }, citizen);
  expect(issues(got)).toEqual([{ code: 'required', path: ['reason'] }]);
});

test('an open program takes who registered, and the desk registers who did not', async () => {
  const site = await doseSession(world, { offer: 'open-prog', inHours: 2 });
  const parent = await resident(world);
  const child = { name: 'Nguyễn Thị Bé', bornOn: '2025-06-01' };
  const walkIn = (more: object) =>
    world.call(
      'bookings',
      'walkIn',
      { place: site.place, session: site.session, details: details(child), ...more },
      { token: site.registrar },
    );
  expect((await hold(site.slots[0], parent)).code).toBe('not_invited');
  expect(issues(await walkIn({ reason: 'own-wish' }))).toEqual([{ code: 'not_asked', path: ['reason'] }]);
  expect(issues(await walkIn({ group: 'group-1' }))).toEqual([{ code: 'not_an_option', path: ['group'] }]);
  const got = await walkIn({});
  expect(got.value).toMatchObject({ state: 'arrived', reason: 'registered', walkIn: true });
  const rows = await world.database.db.selectFrom('registration').select(['program', 'state']).execute();
  expect(rows).toEqual([{ program: 'open-prog', state: 'waiting' }]);
  const old = await walkIn({ details: details({ name: 'Trần Văn Lớn', bornOn: '1990' }) });
  expect([old.code, JSON.parse(old.text).data]).toEqual(['not_for_person', { because: 'too-old' }]);
});

test('where people are invited nobody comes in by the desk without an invitation', async () => {
  const site = await doseSession(world, { inHours: 2 });
  const got = await world.call(
    'bookings',
    'walkIn',
    { place: site.place, session: site.session, details: details() },
    { token: site.registrar },
  );
  expect(got.code).toBe('not_invited');
});

test('when the recommended day comes people are told once per dose; who registered already is not', async () => {
  const day = dateIn(world.now(), 'Asia/Ho_Chi_Minh');
  const [one, two, three] = [await resident(world), await registrant(world), await resident(world)];
  for (const { person } of [one, two]) await recordedDose(world, person, { givenOn: datePlus(day, -27) });
  await recordedDose(world, three.person, { givenOn: datePlus(day, -20) });
  expect(await world.server.run('recalls')).toEqual({ recalled: 0 });
  world.wait(24);
  expect(await world.server.run('recalls')).toEqual({ recalled: 1 });
  world.wait(24);
  expect(await world.server.run('recalls')).toEqual({ recalled: 0 });
  const told = await world.database.db
    .selectFrom('outboxMessage')
    .select(['recipient', 'text'])
    .where('text', 'like', '%mũi tiếp theo%')
    .execute();
  expect(told).toEqual([
    { recipient: one.phone, text: expect.stringMatching(/Chiến dịch.+\nhttps:.+\/tiem-chung$/) },
  ]);
});
