import { unit } from './src/vitest.ts';

export default unit({
  include: ['test/packed/**/*.test.ts'],
  fileParallelism: false,
  testTimeout: 120_000,
});
