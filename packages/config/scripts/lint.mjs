// `npm run lint`: oxlint, then prettier's check; `npm run format` (`--fix`) repairs what they can repair.
// Paths for oxlint's ignore file count from that file's folder, so its lines are handed over one by one.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment, root } from './turbo.mjs';

const fix = process.argv.includes('--fix');
const list = 'packages/config/ignore';
const ignored = readFileSync(join(root, list), 'utf8')
  .split('\n')
  .filter((pattern) => pattern && !pattern.startsWith('#'))
  .flatMap((pattern) => ['--ignore-pattern', pattern.includes('/') ? pattern : `**/${pattern}`]);

const linted = run('oxlint', [
  '--config',
  'packages/config/oxlint.json',
  '--deny-warnings',
  ...ignored,
  ...(fix ? ['--fix'] : []),
]);
const formatted = run('prettier', [
  fix ? '--write' : '--check',
  '.',
  '--log-level=warn',
  '--ignore-path=.gitignore',
  `--ignore-path=${list}`,
]);
process.exitCode = linted || formatted;

function run(tool, parameters) {
  const windows = process.platform === 'win32';
  const path = join(root, 'node_modules', '.bin', windows ? `${tool}.cmd` : tool);
  const { status } = spawnSync(path, parameters, {
    cwd: root,
    env: environment,
    stdio: 'inherit',
    shell: windows,
  });
  return status ?? 1;
}
