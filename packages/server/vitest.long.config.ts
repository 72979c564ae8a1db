import { fromSource } from '@binhan/config/vitest';
import { defineConfig } from 'vitest/config';

/** The full form of the abuse cases, on PostgreSQL. */
export default defineConfig({
  ...fromSource,
  test: {
    name: 'long',
    include: ['test/long/**/*.long.ts'],
    globalSetup: ['./test/setup-postgres.ts'],
    provide: { engine: 'postgres' },
    testTimeout: 1_200_000,
    hookTimeout: 60_000,
  },
});
