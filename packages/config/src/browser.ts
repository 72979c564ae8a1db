import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..', '..');

/** The Chromium that the set-up of `npm test` found, in the form that playwright-core and vitest's provider take. */
export interface BrowserLaunch {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

/**
 * How to start the Chromium of this machine: `CHROMIUM_PATH`, else the one remembered by
 * `npm test` in `node_modules/.cache/browser.json`, else `/usr/bin/chromium`.
 *
 * @param extraArgs further flags of Chromium, for example a fake camera.
 */
export function launchOptions(extraArgs: string[] = []): BrowserLaunch {
  const found = remembered();
  return {
    executablePath: found.executablePath,
    // A test machine often runs as root and without a network; none of these changes what a page can do.
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...extraArgs,
    ],
    env: { ...environment(), ...found.env },
  };
}

function remembered(): { executablePath: string; env: Record<string, string> } {
  const named = process.env['CHROMIUM_PATH'];
  const file = join(root, 'node_modules', '.cache', 'browser.json');
  if (existsSync(file)) {
    const { executablePath, env } = JSON.parse(readFileSync(file, 'utf8')) as ReturnType<typeof remembered>;
    if (!named || named === executablePath) return { executablePath, env };
  }
  return { executablePath: named || '/usr/bin/chromium', env: {} };
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
