import type { OpenDatabase } from '@binhan/server';
import { CamelCasePlugin, Kysely, PostgresDialect, type PostgresPoolClient } from 'kysely';
import pg from 'pg';

/** What is left out of the work, to see what it costs, and what is counted. */
export interface Switches {
  /** What is replaced in statements before they are sent; one of which nothing is left answers no rows. */
  edits: [RegExp, string][];
  /** Sends the statements marked for it under a name, as `openDatabase` does. */
  named: boolean;
  /** Statements sent so far, by text, with the milliseconds until their answers. */
  sent: Map<string, { times: number; milliseconds: number }>;
  counting: boolean;
}

/** How many statements a connection sends with the same plans, as `openDatabase` has it. */
const PLANNED_FOR = 500;

/** The server's database as `openDatabase` opens it, with switches on the way to PostgreSQL. */
export function switchedDatabase(url: string, connections: number, switches: Switches): OpenDatabase {
  const types = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === 20 ? Number : oid === 1082 ? (text: string) => text : pg.types.getTypeParser(oid, format),
  };
  const pool = new pg.Pool({ connectionString: url, max: connections, types });
  // A connection that ends with the server is nobody's loss.
  pool.on('error', () => {});
  const names = new Map<string, string>();
  const nameOf = (text: string) => {
    const name = names.get(text) ?? `s${names.size}`;
    names.set(text, name);
    return name;
  };
  const sent = new WeakMap<pg.PoolClient, number>();
  const query = async (client: pg.PoolClient, whole: string, values: readonly unknown[] = []) => {
    const text = switches.edits.reduce((left, [part, instead]) => left.replace(part, instead), whole);
    if (text === '') return { command: 'SELECT', rowCount: 0, rows: [] };
    const begin = performance.now();
    sent.set(client, (sent.get(client) ?? 0) + 1);
    if ((sent.get(client) ?? 0) % PLANNED_FOR === 0) await client.query('discard plans');
    const name = switches.named && text.slice(0, 30).includes('/* prepared */') ? { name: nameOf(text) } : {};
    const result = await client.query({ text, values: [...values], ...name });
    if (switches.counting) {
      const seen = switches.sent.get(text) ?? { times: 0, milliseconds: 0 };
      seen.times += 1;
      seen.milliseconds += performance.now() - begin;
      switches.sent.set(text, seen);
    }
    return result;
  };
  const dialect = new PostgresDialect({
    pool: {
      async connect() {
        const client = await pool.connect();
        return {
          query: (text: string, values?: readonly unknown[]) => query(client, text, values),
          release: () => client.release(),
          // Kysely asks for nothing else of a client; its type also knows cursors.
        } as unknown as PostgresPoolClient;
      },
      end: () => pool.end(),
      options: {},
    },
  });
  const db: OpenDatabase['db'] = new Kysely({
    dialect,
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  return {
    db,
    raw: async (text) => {
      await pool.query(text);
    },
    jobs: { kind: 'postgres', url },
    close: () => db.destroy(),
  };
}
