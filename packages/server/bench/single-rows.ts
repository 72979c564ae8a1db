import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { type Postgres, hasPgbench } from './postgres';

/** The limit: 16 clients that insert one row and wait for the commit. */
export async function singleRows(postgres: Postgres) {
  const url = await postgres.fresh('single_rows');
  const pool = new pg.Pool({ connectionString: url, max: 16 });
  await pool.query(
    'create table one_row (id bigint generated always as identity primary key, place bigint, person bigint, entered timestamptz)',
  );
  const insert = 'insert into one_row (place, person, entered) values ($1, $2, now())';
  const stop = () => pool.end();
  if (!hasPgbench()) {
    return {
      name: 'the pg client',
      stop,
      async run(milliseconds: number) {
        const begin = performance.now();
        let done = 0;
        await Promise.all(
          Array.from({ length: 16 }, async (_, client) => {
            for (; performance.now() - begin < milliseconds; done++) await pool.query(insert, [client, done]);
          }),
        );
        return (done / (performance.now() - begin)) * 1000;
      },
    };
  }
  const folder = await mkdtemp(join(tmpdir(), 'binhan-pgbench-'));
  const script = join(folder, 'insert.sql');
  await writeFile(script, 'insert into one_row (place, person, entered) values (:client_id, 7, now());\n');
  return {
    name: 'pgbench',
    async stop() {
      await stop();
      await rm(folder, { recursive: true });
    },
    async run(milliseconds: number) {
      const seconds = String(Math.max(1, Math.round(milliseconds / 1000)));
      const { stdout } = await promisify(execFile)('pgbench', [
        '-n',
        '-f',
        script,
        '-c',
        '16',
        '-T',
        seconds,
        url,
      ]);
      return Number(/tps = ([\d.]+)/.exec(stdout)?.[1]);
    },
  };
}
