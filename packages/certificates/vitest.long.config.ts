import { fromSource } from '@binhan/config/vitest';
import { defineConfig } from 'vitest/config';

/** Fuzzing: too long for every change. */
export default defineConfig({
  ...fromSource,
  test: { name: 'long', include: ['test/long/**/*.long.ts'], testTimeout: 1_200_000 },
});
