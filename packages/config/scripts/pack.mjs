// `npm run pack`: a tarball of every published package in /packed.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { environment, root, runTurbo } from './turbo.mjs';
import { published } from './workspaces.mjs';

console.log('Building …');
const packages = published(root);
const { exitCode } = await runTurbo(
  ['build'],
  packages.map(({ manifest }) => `--filter=${manifest.name}`),
);
if (exitCode !== 0) process.exit(exitCode);
const folder = join(root, 'packed');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
const chosen = packages.flatMap(({ manifest }) => ['--workspace', manifest.name]);
const { status } = spawnSync('npm', ['pack', ...chosen, '--pack-destination', folder, '--loglevel=error'], {
  cwd: root,
  env: environment,
  stdio: ['ignore', 'inherit', 'inherit'],
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
