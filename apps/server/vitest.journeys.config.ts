import { unit } from '@binhan/config/vitest';

export default unit({
  include: ['test/journeys/**/*.test.ts'],
  globalSetup: ['test/journeys/seeded.ts'],
  // Each file has a server and a browser of its own; small machines have two cores.
  maxWorkers: 2,
  expect: { poll: { timeout: 20_000 } },
  // A page that was read in the moment it changed is no defect; one that is wrong twice is.
  retry: 1,
  testTimeout: 120_000,
  hookTimeout: 120_000,
});
