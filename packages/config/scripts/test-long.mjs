// `npm run test:long`: what takes too long for every change.
import { runTurbo } from './turbo.mjs';

console.log('Running the long tests …');
const { exitCode, tasks } = await runTurbo(
  ['test:long'],
  ['--continue=dependencies-successful', ...process.argv.slice(2)],
);
for (const { workspace, task, state } of tasks.filter((entry) => entry.task === 'test:long'))
  console.log(`${state === 'passed' ? '✓' : '✗'} ${workspace} ${task}`);
process.exitCode = exitCode;
