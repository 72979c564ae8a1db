import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestServer, startServer } from '../../test/server';
import { prepared } from './prepared';

let world: TestServer;

beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());

test('a marked statement is planned once a connection, and answers as any other does', async () => {
  const { db, jobs } = world.database;
  await db.connection().execute(async (one) => {
    const plus = async (n: number) => {
      const { rows } = await sql<{ sum: number }>`${prepared} select ${n}::integer + 1 as sum`.execute(one);
      return rows[0]?.sum;
    };
    expect([await plus(1), await plus(2), await plus(3)]).toEqual([2, 3, 4]);
    const { rows } = await sql`
      select 1 from pg_prepared_statements where statement like '%prepared%integer + 1%'`.execute(one);
    expect(rows).toHaveLength(jobs.kind === 'postgres' ? 1 : 0);
  });
});
