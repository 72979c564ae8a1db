// `npm run test:distributed`: the tests that need a cluster, on the one that CITUS_URL names.
import { root, runTurbo } from './turbo.mjs';
import { workspaces } from './workspaces.mjs';

if (!process.env.CITUS_URL) {
  console.log(
    'No cluster is named, so nothing was tested: set CITUS_URL to an empty database of a PostgreSQL with Citus.\n' +
      'How to make one is in packages/server/README.md, under "Growth".',
  );
  process.exit(0);
}
console.log('Running the tests that need a cluster …');
const { exitCode, tasks } = await runTurbo(
  ['test:distributed'],
  [
    ...workspaces(root)
      .filter(({ manifest }) => manifest.scripts?.['test:distributed'])
      .map(({ manifest }) => `--filter=${manifest.name}`),
    ...process.argv.slice(2),
  ],
);
for (const { workspace, task, state } of tasks.filter((entry) => entry.task === 'test:distributed'))
  console.log(`${state === 'passed' ? '✓' : '✗'} ${workspace} ${task}`);
process.exitCode = exitCode;
