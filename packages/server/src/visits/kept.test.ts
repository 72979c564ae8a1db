import { dateIn } from '@binhan/domain/time';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestServer, startServer } from '../../test/server';
import { openVaccination, vaccinated } from '../../test/visits';
import { retain } from '../jobs/retention';

let world: TestServer;
beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());

test('what was screened and seen at a visit stays when bookings of its day are erased', async () => {
  const scene = await openVaccination(world);
  const visitor = await vaccinated(world, scene);
  const { db } = world.database;
  world.wait(24 * 400);
  await retain(world.server.services, world.now(), dateIn(world.now(), 'Asia/Ho_Chi_Minh'), () =>
    crypto.randomUUID(),
  );
  for (const table of ['screening', 'visit'] as const) {
    const rows = await db
      .selectFrom(table)
      .select('booking')
      .where('booking', '=', visitor.booking)
      .execute();
    expect([table, rows.length]).toEqual([table, 1]);
  }
  const doses = await db.selectFrom('dose').select('booking').where('person', '=', visitor.person).execute();
  expect(doses).toEqual([{ booking: visitor.booking }]);
});
