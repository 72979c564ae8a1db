// `npm run test:long`: what takes too long for every change.
import { root, runTurbo } from './turbo.mjs';
import { workspaces } from './workspaces.mjs';

const long = workspaces(root).filter(({ manifest }) => manifest.scripts?.['test:long']);
if (long.length === 0) {
  console.log('No workspace has long tests.');
  process.exit(0);
}
console.log('Running the long tests …');
const { exitCode, tasks } = await runTurbo(
  ['test:long'],
  [
    ...long.map(({ manifest }) => `--filter=${manifest.name}`),
    '--continue=dependencies-successful',
    '--concurrency=1',
    ...process.argv.slice(2),
  ],
);
for (const { workspace, task, state } of tasks.filter((entry) => entry.task === 'test:long'))
  console.log(`${state === 'passed' ? '✓' : '✗'} ${workspace} ${task}`);
process.exitCode = exitCode;
