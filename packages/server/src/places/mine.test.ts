import { dateIn, instantPlus } from '@binhan/domain/time';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPlace } from '../../test/members';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());

const dayOf = (hours: number): string => dateIn(instantPlus(world.now(), hours), 'Asia/Ho_Chi_Minh');

test.each([
  ['began today', 0, undefined, 1],
  ['began long ago and ends tomorrow', -2400, 24, 1],
  ['begins tomorrow', 24, undefined, 0],
  ['ended today', -24, 0, 0],
])('a grant that %s', async (_what, from, until, count) => {
  const { token, person } = await world.citizen();
  const { userId } = await world.database.db
    .selectFrom('person')
    .select('userId')
    .where('id', '=', person)
    .executeTakeFirstOrThrow();
  const place = await openPlace(world, '11239', '31');
  await world.database.db
    .insertInto('accessGrant')
    .values({
      id: crypto.randomUUID(),
      userId: userId ?? '',
      role: 'guard',
      area: null,
      place,
      validFrom: dayOf(from),
      validUntil: until === undefined ? null : dayOf(until),
      givenBy: null,
      createdAt: world.now(),
    })
    .execute();
  const { places } = (await world.call('places', 'mine', {}, { token })).value;
  expect(places.map((one) => one.place.id)).toEqual(count === 1 ? [place] : []);
});
