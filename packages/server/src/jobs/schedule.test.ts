import { expect, inject, test } from 'vitest';
import { given } from '../../test/given';
import { freshDatabase, startServer } from '../../test/server';

test('a server with its schedule starts and stops within seconds, again on the same database, and serves meanwhile', async () => {
  const database = await freshDatabase();
  // The database outlives its servers, as it does in production.
  const kept = { ...database, close: async () => {} };
  const logged: string[] = [];
  const log = ({ event }: { event: string }) => logged.push(event);
  // Two processes share one PostgreSQL; a folder is one process's alone.
  const together = inject('engine') === 'postgres' ? 2 : 1;
  for (let round = 0; round < 2; round += 1) {
    const began = performance.now();
    const worlds = await Promise.all(
      Array.from({ length: together }, () => startServer({ database: kept, schedule: true, log })),
    );
    for (const world of worlds) expect((await world.call('declarations', 'make', given())).status).toBe(200);
    for (const world of worlds) await world.close();
    expect(performance.now() - began).toBeLessThan(20_000);
  }
  expect(logged).toEqual([]);
  const { rows } = await database.db
    .selectFrom('declaration')
    .select((eb) => eb.fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow();
  expect(rows).toBe(2 * together);
  await database.close();
});
