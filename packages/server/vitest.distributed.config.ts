import { fromSource } from '@binhan/config/vitest';
import { defineConfig } from 'vitest/config';

/** What reads or writes stays, on the cluster that CITUS_URL names: its own tests, and those every engine passes. */
export default defineConfig({
  ...fromSource,
  test: {
    name: 'distributed',
    include: [
      'test/distributed/**/*.distributed.ts',
      'src/{cases,contacts,matches,stays,tracing,warnings}/**/*.test.ts',
      'src/places/hours.test.ts',
      'src/distribution/two-copies.test.ts',
    ],
    globalSetup: ['./test/distributed/setup.ts'],
    provide: { engine: 'citus' },
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // One database for all of them.
    maxWorkers: 1,
    isolate: false,
  },
});
