import { fromSource, resultsFile } from '@binhan/config/vitest';
import { defineConfig } from 'vitest/config';

/** One suite, two engines: everything in `src` runs on the embedded database and on a PostgreSQL server. */
const engine = (name: 'pglite' | 'postgres') => ({
  ...fromSource,
  test: {
    name,
    include: ['src/**/*.test.ts'],
    globalSetup: [`./test/setup-${name}.ts`],
    provide: { engine: name },
    testTimeout: 180_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    // Nothing of ours keeps state in a module: what one file loaded serves the next, and so do the databases it gave back.
    isolate: false,
  },
});

export default defineConfig({
  test: {
    reporters: ['default', ['json', { outputFile: resultsFile() }]],
    projects: [engine('pglite'), engine('postgres')],
  },
});
