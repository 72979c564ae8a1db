import { fromSource } from '@binhan/config/vitest';
import { defineConfig } from 'vitest/config';

/** The full form of the abuse cases about other systems. */
export default defineConfig({
  ...fromSource,
  test: { name: 'long', include: ['test/long/**/*.long.ts'], testTimeout: 1_200_000 },
});
