import { readFileSync, readdirSync } from 'node:fs';
import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { afterEach, expect, test, vi } from 'vitest';
import { emptyDatabase } from '../../test/empty-database';
import { migrate, migrations } from './migrate';
import type { Database } from './schema';

vi.setConfig({ testTimeout: 120_000 });

const folder = new URL('../../test/golden/', import.meta.url);
/** A seeded world as an earlier schema kept it: one line a row, tables before those that name them. */
const golden = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .map((name) => name.replace('.jsonl', ''));

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

interface Line {
  table: string;
  row: Record<string, unknown>;
}

/** Every table with its rows and columns as they were. */
function read(version: string): Map<string, { columns: string[]; rows: Line['row'][] }> {
  const tables = new Map<string, { columns: string[]; rows: Line['row'][] }>();
  for (const text of readFileSync(new URL(`${version}.jsonl`, folder), 'utf8')
    .trimEnd()
    .split('\n')) {
    const { table, row } = JSON.parse(text) as Line;
    const kept = tables.get(table) ?? { columns: Object.keys(row), rows: [] };
    kept.rows.push(row);
    tables.set(table, kept);
  }
  return tables;
}

/** How many rows a table has, and a digest of them in the columns they had. */
async function digest(db: Kysely<Database>, table: string, columns: readonly string[]) {
  const { rows } = await sql<{ count: number; digest: string | null }>`
    select count(*)::integer as count, md5(string_agg(line, '' order by line)) as digest
    from (select row_to_json(kept)::text as line
          from (select ${sql.join(columns.map((column) => sql.ref(column)))} from ${sql.table(table)}) kept) lines`.execute(
    db,
  );
  return rows[0];
}

test.each(golden)(
  'case 20: a database of %s loses no row and changes none on its way here',
  async (version) => {
    const database = await emptyDatabase();
    closing.push(() => database.close());
    const { db } = database;
    const earlier = new Migrator({ db, provider: { getMigrations: async () => migrations } });
    const { error } = await earlier.migrateTo(version);
    expect(error).toBeUndefined();
    const tables = read(version);
    for (const [table, { rows }] of tables)
      await sql`insert into ${sql.table(table)} overriding system value
      select * from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`.execute(
        db,
      );
    const before = new Map<string, unknown>();
    for (const [table, { columns }] of tables) before.set(table, await digest(db, table, columns));
    expect([...before.values()].length).toBeGreaterThan(30);

    const ran = await migrate(db);
    expect(ran).toEqual(Object.keys(migrations).filter((name) => name > version));
    for (const [table, { columns }] of tables)
      expect([table, await digest(db, table, columns)]).toEqual([table, before.get(table)]);
  },
);

test('there is a database of an earlier schema to try it with', () =>
  expect(golden.length).toBeGreaterThan(0));
