import { mkdir, writeFile } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { migrate } from '../src/database/migrate';
import { createPglite, openDatabase } from '../src/database/open';

/** A migrated, empty database as a file, which every test file loads instead of migrating again. */
export default async function setup(project: TestProject): Promise<void> {
  const instance = await createPglite();
  const database = await openDatabase({ kind: 'pglite', instance });
  await migrate(database.db);
  const snapshot = await instance.dumpDataDir('none');
  await instance.close();
  await mkdir('node_modules/.cache', { recursive: true });
  const path = 'node_modules/.cache/empty.tar';
  await writeFile(path, Buffer.from(await snapshot.arrayBuffer()));
  project.provide('snapshot', path);
}
