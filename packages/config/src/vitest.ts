import { defaultClientConditions, defaultServerConditions, type UserConfig } from 'vite';
import { defineConfig } from 'vitest/config';

const source = '@binhan/source';

/** Where a run leaves its numbers for the count at the end of `npm test`: named after the script that runs it. */
export function resultsFile(): string {
  const task = process.env['npm_lifecycle_event'] ?? 'test';
  return `node_modules/.cache/results/${task.replaceAll(':', '-')}.json`;
}

/** Resolves our packages to their TypeScript source, so that no test needs a build. */
export const fromSource: UserConfig = {
  resolve: { conditions: [source, ...defaultClientConditions] },
  ssr: { resolve: { conditions: [source, ...defaultServerConditions] } },
};

/** Settings of a package whose tests run in Node. */
export function unit(test: Record<string, unknown> = {}) {
  return defineConfig({
    ...fromSource,
    test: {
      include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
      // A test that waits for ever fails; one on a busy machine does not.
      testTimeout: 60_000,
      hookTimeout: 120_000,
      reporters: ['default', ['json', { outputFile: resultsFile() }]],
      ...test,
    },
  });
}
