import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../repository.ts';
import { newFolder, pack, run } from './pack.ts';

// The portal outside the workspace: our packages are the unpacked tarballs, everything else is what is installed here.
let folder = '';

beforeAll(() => {
  folder = newFolder();
  const modules = join(folder, 'node_modules');
  linkAll(join(root, 'node_modules'), modules, ['@binhan', '.cache']);
  for (const [name, tarball] of pack(folder)) {
    const target = join(modules, name);
    mkdirSync(target, { recursive: true });
    run('tar', ['-xzf', tarball, '-C', target, '--strip-components=1'], folder);
  }
  for (const [place, name] of [
    ['packages/config', 'config'],
    ['packages/ui', 'ui'],
    ['packages/pages', 'pages'],
    ['apps/portal', 'portal'],
  ] as const) {
    copy(place);
    symlinkSync(join(folder, place), join(modules, '@binhan', name), 'junction');
  }
  copy('tsconfig.base.json');
}, 300_000);

afterAll(() => {
  if (folder) rmSync(folder, { recursive: true, force: true });
});

test('the portal builds against the tarballs', { timeout: 300_000 }, () => {
  const portal = join(folder, 'apps', 'portal');
  run(process.execPath, [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build'], portal);
  expect(existsSync(join(portal, 'build', 'handler.js'))).toBe(true);
});

function copy(place: string): void {
  const left = ['node_modules', '.svelte-kit', 'build', 'dist', '.turbo'];
  cpSync(join(root, place), join(folder, place), {
    recursive: true,
    filter: (source) => !left.includes(basename(source)),
  });
  const own = join(root, place, 'node_modules');
  if (existsSync(own)) linkAll(own, join(folder, place, 'node_modules'), ['$app', '.cache', '.vite', '.bin']);
}

/** Puts a link to each entry of one node_modules into another, scopes opened. */
function linkAll(from: string, to: string, except: string[]): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from).filter((entry) => !except.includes(entry))) {
    if (name.startsWith('@')) linkAll(join(from, name), join(to, name), []);
    else symlinkSync(join(from, name), join(to, name), 'junction');
  }
}
