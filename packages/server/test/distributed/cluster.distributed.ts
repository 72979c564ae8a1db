import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openDatabase } from '../../src/database/open';
import { distribute } from '../../src/distribution/distribute';
import { othersStatement, ownStaysStatement } from '../../src/distribution/encounters';
import { homes, references } from '../../src/distribution/tables';
import { declaredVisitor, standAtGate } from '../gate';
import type { TestServer } from '../server';
import { mustAgree, startTwoCopies } from '../two-copies';

let world: TestServer;
beforeAll(async () => {
  world = await startTwoCopies();
});
afterAll(() => world.close());

test('every table of stays is distributed by its column, and what every node needs is a reference table', async () => {
  const { rows } = await sql<{ name: string; column: string | null; kind: string }>`
    select logicalrelid::text as name, column_to_column_name(logicalrelid, partkey) as column, partmethod::text as kind
    from pg_dist_partition`.execute(world.database.db);
  for (const { table, column } of homes) expect(rows).toContainEqual({ name: table, column, kind: 'h' });
  for (const name of references) expect(rows).toContainEqual({ name, column: null, kind: 'n' });
});

test('a second time nothing is distributed, whoever is connected', async () => {
  expect(await distribute(world.database)).toEqual([]);
});

test('people who enter at many gates lie on every node, each stay twice', async () => {
  const visitors = await Promise.all(Array.from({ length: 24 }, () => declaredVisitor(world)));
  for (let n = 0; n < 6; n += 1) {
    const here = await standAtGate(world, `Chợ ${n}`);
    const own = visitors.slice(n * 4, n * 4 + 4);
    for (const direction of ['in', 'out'] as const) {
      const got = await Promise.all(own.map((visitor) => here.scan(visitor.code.signed, direction)));
      expect(got.map(({ value }) => value.stay)).not.toContain(undefined);
    }
  }
  expect(await mustAgree(world)).toMatchObject({ closed: 24 });
  const { rows } = await sql<{ nodes: number; used: number }>`
    select (select count(*)::int from pg_dist_node where shouldhaveshards and isactive) as nodes,
      count(distinct result)::int as used
    from run_command_on_shards('stay_by_person', 'select current_setting(''port'') from %s having count(*) > 0')
    where result <> ''`.execute(world.database.db);
  expect(rows[0]?.used).toBe(rows[0]?.nodes);
});

test('the stays of one person are asked of one shard, and who was in one place of another one', async () => {
  const asked = { minutes: 15, now: world.now(), keptSince: '2026-11-02T00:00:00.000Z' };
  const source = { person: 1, from: '2026-11-10T00:00:00.000Z', to: world.now() };
  const mine = { person: 1, place: 1, from: new Date(source.from), to: new Date(source.to) };
  for (const statement of [ownStaysStatement([source], asked), othersStatement([mine], asked)]) {
    const { rows } = await sql<{ 'QUERY PLAN': string }>`explain (costs off) ${statement}`.execute(
      world.database.db,
    );
    const counts = rows.flatMap((row) => /Task Count: (\d+)/.exec(Object.values(row)[0] ?? '')?.[1] ?? []);
    expect(counts.length).toBeGreaterThan(0);
    expect(new Set(counts)).toEqual(new Set(['1']));
  }
});

test('a database that others use is not distributed', async () => {
  const other = await openDatabase({ kind: 'postgres', url: inject('postgres'), connections: 1 });
  await sql`select 1`.execute(other.db);
  await sql`select undistribute_table(${'open_stay'})`.execute(other.db);
  await expect(distribute(other)).rejects.toThrow(/^Some of the stays are distributed already/);
  await sql`select create_distributed_table(${'open_stay'}, ${'place_key'}, colocate_with => ${'stay'})`.execute(
    other.db,
  );
  await other.close();
});
