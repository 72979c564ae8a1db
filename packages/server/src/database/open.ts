import { PGlite, types as pgliteTypes } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { CamelCasePlugin, Kysely, PGliteDialect, type PGliteDialectConfig, PostgresDialect } from 'kysely';
import pg from 'pg';
import { lockFolder } from './folder-lock';
import { preparing } from './prepared';
import type { Database } from './schema';

/** Where the data lies: a folder for the embedded PostgreSQL, `memory`, a PostgreSQL server, or an instance at hand. */
export type DatabaseSource =
  | { kind: 'memory' }
  | { kind: 'folder'; folder: string }
  | { kind: 'postgres'; url: string; connections?: number }
  | { kind: 'pglite'; instance: PGlite };

/** An open database. `raw` runs many statements at once (migrations of other owners). */
export interface OpenDatabase {
  db: Kysely<Database>;
  raw(sql: string): Promise<void>;
  /** What pg-boss needs to talk to the same database. */
  jobs: { kind: 'pglite'; instance: PGlite } | { kind: 'postgres'; url: string };
  close(): Promise<void>;
}

const INT8 = 20;
const DATE = 1082;
const plugins = [new CamelCasePlugin({ maintainNestedObjectKeys: true })];

/** Opens a database; both engines read 8-byte integers as numbers and days as text. */
export async function openDatabase(source: DatabaseSource): Promise<OpenDatabase> {
  if (source.kind === 'postgres') return openPostgres(source.url, source.connections ?? 16);
  if (source.kind === 'pglite') return overPglite(source.instance, async () => {});
  const unlock = source.kind === 'folder' ? await lockFolder(source.folder) : async () => {};
  try {
    const instance = await createPglite(source.kind === 'folder' ? source.folder : undefined);
    return overPglite(instance, async () => {
      await instance.close();
      await unlock();
    });
  } catch (error) {
    await unlock();
    throw error;
  }
}

/** An embedded PostgreSQL with the extensions and parsers we rely on; `loadDataDir` starts from a snapshot. */
export async function createPglite(folder?: string, loadDataDir?: Blob): Promise<PGlite> {
  return PGlite.create({
    ...(folder === undefined ? {} : { dataDir: folder }),
    ...(loadDataDir === undefined ? {} : { loadDataDir }),
    extensions: { pg_trgm },
    parsers: { [pgliteTypes.INT8]: Number, [pgliteTypes.DATE]: (text: string) => text },
  });
}

function overPglite(instance: PGlite, close: () => Promise<void>): OpenDatabase {
  const db = new Kysely<Database>({ dialect: new PGliteDialect({ pglite: answering(instance) }), plugins });
  return {
    db,
    raw: async (sql) => {
      await instance.exec(sql);
    },
    jobs: { kind: 'pglite', instance },
    close,
  };
}

/** An instance that refuses a transaction once it is closed; the dialect would wait for its beginning for ever. */
function answering(instance: PGlite): PGliteDialectConfig['pglite'] {
  return {
    get closed() {
      return instance.closed;
    },
    get ready() {
      return instance.ready;
    },
    waitReady: instance.waitReady,
    close: () => instance.close(),
    query: (statement, parameters, options) => instance.query(statement, parameters, options),
    transaction(work) {
      if (instance.closed) throw new Error('PGlite is closed');
      return instance.transaction(work);
    },
  };
}

function openPostgres(url: string, max: number): OpenDatabase {
  const types = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === INT8 ? Number : oid === DATE ? (text: string) => text : pg.types.getTypeParser(oid, format),
  };
  const pool = new pg.Pool({ connectionString: url, max, types, connectionTimeoutMillis: 5000 });
  // A lost idle connection is the pool's affair; the next request gets a fresh one or is told to wait.
  pool.on('error', () => {});
  // One lost between two statements of a transaction is told by the next; unheard, it would end the process.
  pool.on('connect', (client) => {
    client.on('error', () => {});
    preparing(client);
  });
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }), plugins });
  return {
    db,
    raw: async (sql) => {
      await pool.query(sql);
    },
    jobs: { kind: 'postgres', url },
    async close() {
      await db.destroy();
      // A pool that only ever served `raw` is not known there.
      if (!pool.ended) await pool.end();
    },
  };
}
