import { unit } from '@binhan/config/vitest';

/** `npm test` walks the main roads of whoever uses the apps; `--mode long` every other page and turn of the road. */
export default ({ mode }: { mode: string }) =>
  unit({
    include: [`test/journeys/**/*.${mode === 'long' ? 'long' : 'test'}.ts`],
    globalSetup: ['test/journeys/seeded.ts'],
    // Each file has a server of its own, and each worker one browser for all its files; small machines have two cores.
    maxWorkers: 2,
    isolate: false,
    expect: { poll: { timeout: 20_000 } },
    // A page that was read in the moment it changed is no defect; one that is wrong twice is.
    retry: 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  });
