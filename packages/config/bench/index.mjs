// `npm run bench`: the measurements of every workspace that has some, one after another so that none disturbs another.
import { spawnSync } from 'node:child_process';
import { environment, root } from '../scripts/turbo.mjs';
import { workspaces } from '../scripts/workspaces.mjs';

const measured = workspaces(root).filter(({ manifest }) => manifest.scripts?.bench);
if (measured.length === 0) console.log('No workspace has a bench script.');
for (const { manifest } of measured) {
  console.log(`\n${manifest.name}`);
  const { status } = spawnSync(
    'npm',
    ['run', 'bench', '--silent', '--workspace', manifest.name, '--', ...process.argv.slice(2)],
    {
      cwd: root,
      env: environment,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    },
  );
  if (status !== 0) process.exitCode = status ?? 1;
}
