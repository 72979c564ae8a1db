// `npm test`: every check and every test, and at the end one line that counts them all.
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { checks, count, resultsFile, vitestTasks } from './results.mjs';
import { boundaries, root, runTurbo } from './turbo.mjs';
import { workspaces } from './workspaces.mjs';

const flags = process.argv.slice(2);
const all = workspaces(root);
// What an earlier run left must not pass for this one; turbo puts back what it replays.
for (const { folder } of all)
  for (const task of vitestTasks) rmSync(resultsFile(folder, task), { force: true });

console.log('Checking and testing (first time a few minutes) …');
const begin = Date.now();
const arrows = boundaries();
const { exitCode, tasks: ran } = await runTurbo(
  ['build', ...checks, ...vitestTasks, '//#lint'],
  ['--continue=dependencies-successful', `--concurrency=${Math.max(2, availableParallelism())}`, ...flags],
);
const tasks = ran.length > 0 ? [...ran, arrows] : [];
const { lines, passed, failed, skipped } = count({ all, tasks, everything: flags.length === 0 });

const replayed = tasks.filter((task) => task.replayed).length;
console.log(`\n${lines.join('\n')}`);
console.log(
  `${tasks.length} tasks in ${Math.round((Date.now() - begin) / 1000)} s, ${replayed} of them unchanged.\n`,
);
// A machine that failed without a failing test must not look green.
const broken = failed === 0 && exitCode !== 0 ? 1 : 0;
console.log(`${passed} passed, ${failed + broken} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed + broken > 0 ? 1 : 0;
