import { readFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import type { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { inject } from 'vitest';
import { type OpenDatabase, createPglite, openDatabase } from '../src/database/open';
import { prepareCluster } from './distributed/cluster';

/** A migrated database that is lent to one test after the other. */
interface Kept {
  /** What it is made of, as it was when it was new. */
  schema: string;
  lend(): Promise<OpenDatabase>;
  /** One statement past everything that was lent. */
  ask(statement: string): Promise<string>;
  drop(): Promise<void>;
}

/** Given back and empty again. A new one takes the embedded engine a second; emptying one takes it some milliseconds. */
const idle: Kept[] = [];

const make = { pglite: embedded, postgres: onServer, citus: onCluster };

/** A migrated, empty database of the engine under test. */
export async function freshDatabase(): Promise<OpenDatabase> {
  const kept = idle.pop() ?? (await make[inject('engine')]());
  const database = await kept.lend();
  return {
    ...database,
    async close() {
      await database.close();
      if (await isEmptyAgain(kept)) idle.push(kept);
      else await kept.drop().catch(() => {});
    },
  };
}

/** Empties a database. Not where a test left other tables than it found, or cut the way to it. */
async function isEmptyAgain(kept: Kept): Promise<boolean> {
  try {
    await kept.ask(EMPTY);
    return (await kept.ask(SCHEMA)) === kept.schema;
  } catch {
    return false;
  }
}

const OURS = `nspname not in ('pg_catalog', 'pg_toast', 'information_schema')`;

const SCHEMA = `select (
  select string_agg(concat_ws('.', nspname, relname), ' ' order by nspname, relname)
  from pg_class join pg_namespace n on n.oid = relnamespace where ${OURS}
) || (
  select string_agg(concat_ws('.', conrelid::regclass, conname), ' ' order by conrelid::regclass::text, conname)
  from pg_constraint join pg_namespace n on n.oid = connamespace where ${OURS}
) as text`;

/** Only what holds something: a table that is emptied gets new files. */
const EMPTY = `do $$ declare one text; filled boolean; names text[] := '{}'; begin
  perform pg_advisory_unlock_all();
  for one in select format('%I.%I', schemaname, tablename) from pg_tables
    where schemaname = 'public' and tablename not like 'kysely%'
  loop
    execute 'select exists (select from ' || one || ')' into filled;
    if filled then names := names || one; end if;
  end loop;
  if cardinality(names) > 0 then
    execute 'truncate ' || array_to_string(names, ', ') || ' restart identity cascade';
  end if;
end $$`;

async function embedded(): Promise<Kept> {
  const instance = await createPglite(undefined, new Blob([await readFile(inject('snapshot'))]));
  const ask = async (statement: string) => textOf((await instance.query(statement)).rows);
  return {
    schema: await ask(SCHEMA),
    lend: () => openDatabase({ kind: 'pglite', instance: lent(instance) }).then(closing),
    ask,
    drop: () => instance.close(),
  };
}

/** Closing what was lent closes what stands for the instance, not the instance. */
const closing = (database: OpenDatabase): OpenDatabase => {
  const { jobs } = database;
  return { ...database, close: () => (jobs.kind === 'pglite' ? jobs.instance.close() : database.close()) };
};

/** Stands for an instance until it is closed, and answers from then on as a closed one does. */
function lent(instance: PGlite): PGlite {
  let closed = false;
  const refuse = async () => {
    throw new Error('PGlite is closed');
  };
  return new Proxy(instance, {
    get(target, name) {
      if (name === 'closed') return closed || target.closed;
      if (name === 'close')
        return async () => {
          closed = true;
        };
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return closed ? refuse : value.bind(target);
    },
  });
}

async function onServer(): Promise<Kept> {
  const url = new URL(inject('postgres'));
  const name = `binhan_${randomUUID().replaceAll('-', '')}`;
  const admin = (statement: string) => once(inject('postgres'), statement);
  await admin(`create database ${name} template binhan_template`);
  url.pathname = `/${name}`;
  const ask = (statement: string) => once(url.href, statement);
  return {
    schema: await ask(SCHEMA),
    lend: () => openDatabase({ kind: 'postgres', url: url.href, connections: 10 }),
    ask,
    drop: async () => {
      await admin(`drop database if exists ${name} with (force)`);
    },
  };
}

/** A cluster has one database, which is one test file's after the other: what cannot be emptied is made anew. */
async function onCluster(): Promise<Kept> {
  const url = inject('postgres');
  await prepareCluster(url);
  const ask = (statement: string) => once(url, statement);
  return {
    schema: await ask(SCHEMA),
    lend: () => openDatabase({ kind: 'postgres', url, connections: 10 }),
    ask,
    drop: async () => {},
  };
}

async function once(url: string, statement: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return textOf((await client.query(statement)).rows);
  } finally {
    await client.end();
  }
}

const textOf = ([row]: readonly unknown[]): string =>
  typeof row === 'object' && row !== null && 'text' in row ? String(row.text) : '';
