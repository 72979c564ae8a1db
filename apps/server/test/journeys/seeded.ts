/** The demonstration world, seeded once for all journeys; each works on a copy of it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { runServer } from './process';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder that holds the seeded data. */
    seeded: string;
  }
}

/** Seeds before the first journey and clears up after the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'binhan-seeded-'));
  const seeding = runServer('seed', { DATA_DIR: folder });
  const code = await seeding.ended;
  if (code !== 0) throw new Error(`seeding failed:\n${seeding.log()}`);
  project.provide('seeded', folder);
  return () => rm(folder, { recursive: true, force: true });
}
