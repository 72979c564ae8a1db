import { afterAll, beforeAll, expect, test } from 'vitest';
import { issuesOf } from '../../test/members';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());

test('first sign-in and first use are counted once, for the organisation a person stated', async () => {
  const clerk = await world.staff('official', { area: '11239' });
  const add = (area: string) =>
    world.call(
      'staff',
      'addOrganisation',
      { name: 'Trường THCS Thanh Miện', kind: 'school', area },
      { token: clerk.token },
    );
  expect((await add('11254')).status).toBe(404);
  const school = await add('11239');
  for (const signedIn of [true, false]) {
    const citizen = await world.citizen();
    await world.database.db
      .insertInto('adoption')
      .values({
        organisation: school.value.id,
        person: citizen.person,
        signedInAt: world.now(),
        usedAt: signedIn ? world.now() : null,
      })
      .execute();
  }
  const units = async (area: string) =>
    (await world.call('staff', 'adoption', {}, { token: (await world.staff('auditor', { area })).token }))
      .value.units;
  expect(await units('31')).toEqual([{ organisation: school.value, signedIn: 2, used: 1 }]);
  expect(await units('11254')).toEqual([]);
});

test('one name is one organisation of an area, however it is written and also when two arrive at once', async () => {
  const { token } = await world.staff('official', { area: '31' });
  const add = (name: string, area = '11254') =>
    world.call('staff', 'addOrganisation', { name, kind: 'enterprise', area }, { token });
  const all = await Promise.all(
    ['Công ty Hoà Bình', 'CÔNG TY HÒA BÌNH', 'cong ty  hoa binh'].map((name) => add(name)),
  );
  expect(all.map((got) => got.status).sort()).toEqual([200, 422, 422]);
  const refused = all.find((got) => got.status !== 200);
  expect(issuesOf(refused?.text ?? '')).toEqual([{ code: 'organisation_known', path: ['name'] }]);
  expect((await add('Công ty Hoà Bình 2')).status).toBe(200);
  expect((await add('Công ty Hoà Bình', '11239')).status, 'another area').toBe(200);
});
