import { playwright } from '@vitest/browser-playwright';
import type { PluginOption } from 'vite';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './browser.ts';
import { fromSource, resultsFile } from './vitest.ts';

/** What a package with tests in a real browser may set; everything has a default. */
export interface BrowserTests {
  /** Plugins of vite, for example the one of Svelte. */
  plugins?: PluginOption[];
  /** Which files are tests; default `src/**\/*.test.ts` and `test/**\/*.test.ts`. */
  include?: string[];
  /** Further flags of Chromium, for example a fake camera. */
  args?: string[];
  /** Size of the page; default the small phone of our expectations, 360 × 740. */
  viewport?: { width: number; height: number };
  /** Further settings of vitest. */
  test?: Record<string, unknown>;
}

/** Settings of a package whose tests run in Chromium, found by the set-up of `npm test`. */
export function browserTests(options: BrowserTests = {}) {
  return defineConfig({
    resolve: fromSource.resolve ?? {},
    plugins: options.plugins ?? [],
    test: {
      include: options.include ?? ['src/**/*.test.ts', 'test/**/*.test.ts'],
      reporters: ['default', ['json', { outputFile: resultsFile() }]],
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({ launchOptions: launchOptions(options.args) }),
        viewport: options.viewport ?? { width: 360, height: 740 },
        instances: [{ browser: 'chromium' }],
      },
      ...options.test,
    },
  });
}
