import { getMigrations } from 'better-auth/db/migration';
import { sql } from 'kysely';
import { afterEach, expect, inject, test, vi } from 'vitest';
import { emptyDatabase } from '../../test/empty-database';
import { createAuth } from '../accounts/auth';
import { DatabaseEncodingError, migrate, migrations } from './migrate';
import { type OpenDatabase, openDatabase } from './open';

// The embedded engine makes an empty database from nothing, which takes a slow machine long.
vi.setConfig({ testTimeout: 120_000 });

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function empty() {
  const database = await emptyDatabase();
  closing.push(() => database.close());
  return database;
}

/** Tables, columns, indexes and constraints whose table begins with a name. */
async function shapeOf({ db }: Pick<OpenDatabase, 'db'>, begin = '') {
  const like = `${begin.replaceAll('_', '\\_')}%`;
  const columns = await sql`
    select table_name, column_name, data_type, is_nullable, column_default from information_schema.columns
    where table_schema = 'public' and table_name like ${like} order by table_name, column_name`.execute(db);
  const indexes = await sql`
    select tablename, indexdef from pg_indexes where schemaname = 'public' and tablename like ${like}
    order by tablename, indexdef`.execute(db);
  const constraints = await sql`
    select conrelid::regclass::text as table, pg_get_constraintdef(oid) as definition from pg_constraint
    where connamespace = 'public'::regnamespace and contype in ('f', 'p', 'u', 'c')
      and conrelid::regclass::text like ${like} order by 1, 2`.execute(db);
  return { columns: columns.rows, indexes: indexes.rows, constraints: constraints.rows };
}

test('an empty database comes to the newest schema, and a second time nothing happens', async () => {
  const database = await empty();
  expect(await migrate(database.db)).toEqual(Object.keys(migrations));
  const before = await shapeOf(database);
  expect(before.columns.length).toBeGreaterThan(150);
  expect(await migrate(database.db)).toEqual([]);
  expect(await shapeOf(database)).toEqual(before);
});

// The embedded engine knows UTF-8 only.
test.runIf(inject('engine') === 'postgres')(
  'a database that cannot hold Vietnamese is refused whole',
  async () => {
    const database = await empty();
    const url = new URL(database.jobs.kind === 'postgres' ? database.jobs.url : '');
    const name = `${url.pathname.slice(1)}_ascii`;
    await database.raw(`create database ${name} encoding 'SQL_ASCII' locale 'C' template template0`);
    url.pathname = `/${name}`;
    const other = await openDatabase({ kind: 'postgres', url: url.href, connections: 1 });
    await expect(migrate(other.db)).rejects.toThrow(DatabaseEncodingError);
    expect((await shapeOf(other)).columns).toEqual([]);
    await other.close();
    await database.raw(`drop database ${name}`);
  },
);

test('two processes that start at once migrate once', async () => {
  const database = await empty();
  const other = await database.again();
  if (other.jobs.kind === 'postgres') closing.push(() => other.close());
  const ran = await Promise.all([migrate(database.db), migrate(other.db)]);
  expect(ran.flat().toSorted()).toEqual(Object.keys(migrations));
});

test('migrations are numbered in their order and begin with what was released', () => {
  const names = Object.keys(migrations);
  expect(names).toEqual(names.toSorted());
  expect(new Set(names.map((name) => name.slice(0, 4))).size).toBe(names.length);
});

test('the frozen tables of sign-in are what the library asks for today', async () => {
  const ours = await empty();
  await migrate(ours.db);
  const theirs = await empty();
  const auth = createAuth({
    db: theirs.db,
    secret: 'a secret of the tests, forty characters!',
    origin: 'https://binhan.example',
    origins: [],
    issuer: 'test',
    log: () => {},
  });
  const { compileMigrations } = await getMigrations(auth.options);
  const statements = (await compileMigrations()).split(/;\s*\n/).filter((text) => text.trim() !== '');
  for (const statement of statements) await theirs.raw(statement);
  const wanted = await shapeOf(theirs, 'login_');
  expect(new Set(wanted.columns.map((column) => Reflect.get(Object(column), 'tableName'))).size).toBe(5);
  expect(await shapeOf(ours, 'login_')).toEqual(wanted);
});
