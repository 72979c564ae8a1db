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

test('a plan that was made over an empty table is made anew while the table fills', async () => {
  const { db, jobs } = world.database;
  await db.connection().execute(async (one) => {
    await sql`create temporary table filling (id integer primary key, word text)`.execute(one);
    await sql`insert into filling values (0, 'none')`.execute(one);
    await sql`analyze filling`.execute(one);
    const find = async (id: number) =>
      (await sql`${prepared} select word from filling where id = ${id}`.execute(one)).rows;
    const plan = async () => {
      // Elsewhere there is one connection, and nothing is prepared.
      if (jobs.kind !== 'postgres') return undefined;
      const names = await sql<{ name: string }>`
        select name from pg_prepared_statements where statement like '%word from filling%'`.execute(one);
      const { rows } = await sql`explain execute ${sql.ref(names.rows[0]?.name ?? '')}(7)`.execute(one);
      return JSON.stringify(rows);
    };
    for (let n = 0; n < 8; n++) await find(n);
    await sql`insert into filling select n, 'word' from generate_series(1, 50000) n`.execute(one);
    expect(await find(7)).toEqual([{ word: 'word' }]);
    expect((await plan())?.includes('Seq Scan')).toBe(jobs.kind === 'postgres' ? true : undefined);
    for (let n = 0; n < 500; n++) expect(await find(7)).toEqual([{ word: 'word' }]);
    expect((await plan())?.includes('Index Scan')).toBe(jobs.kind === 'postgres' ? true : undefined);
  });
});
