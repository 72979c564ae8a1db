// Counts what a run left behind: vitest's own numbers, and one for every other check.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Tasks that are a check without tests of their own; each counts as one. */
export const checks = ['check', 'check:package'];
/** Tasks that run vitest and leave its numbers. */
export const vitestTasks = ['test', 'test:browser', 'test:journeys'];

/** Where vitest leaves the numbers of a task; `packages/config/src/vitest.ts` writes there. */
export function resultsFile(folder, task) {
  return join(folder, 'node_modules', '.cache', 'results', `${task.replaceAll(':', '-')}.json`);
}

/**
 * Sums a run. `all` are the workspaces, `tasks` what turbo says became of each task. With `everything` a script that
 * turbo did not get to (it does not name what it left out) counts as failed; without, only what it names is counted.
 */
export function count({ all, tasks, everything }) {
  const sum = { lines: [], passed: 0, failed: 0, skipped: 0 };
  const add = (title, { passed = 0, failed = 0, skipped = 0, why = '' }) => {
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
    const numbers = `${passed} passed${failed ? `, ${failed} failed` : ''}${skipped ? `, ${skipped} skipped` : ''}`;
    sum.lines.push(`${failed ? '✗' : '✓'} ${title}: ${numbers}${why && ` (${why})`}`);
  };
  const expected = all.flatMap(({ folder, manifest }) =>
    [...vitestTasks, ...checks]
      .filter((task) => manifest.scripts?.[task])
      .map((task) => ({ folder, task, workspace: manifest.name, state: stateOf(manifest.name, task) }))
      .filter(({ state }) => everything || state !== 'left'),
  );
  function stateOf(workspace, task) {
    return tasks.find((entry) => entry.workspace === workspace && entry.task === task)?.state ?? 'left';
  }

  for (const { folder, task, workspace, state } of expected.filter((entry) =>
    vitestTasks.includes(entry.task),
  ))
    add(`${workspace} ${task}`, vitestNumbers(resultsFile(folder, task), state));

  const rest = [
    ...expected.filter(({ task }) => checks.includes(task)),
    ...tasks
      .filter(({ workspace }) => workspace === '//')
      .map((entry) => ({ ...entry, workspace: 'repository' })),
  ];
  const bad = rest.filter(({ state }) => state !== 'passed');
  const builds = tasks.filter(({ task, state }) => task === 'build' && state !== 'passed');
  const why = [...builds, ...bad].map(
    ({ workspace, task, state }) => `${workspace} ${task}${state === 'left' ? ' not run' : ''}`,
  );
  if (rest.length > 0 || builds.length > 0)
    add('checks', {
      passed: rest.length - bad.length,
      failed: bad.length + builds.length,
      why: why.join(', '),
    });
  return sum;
}

function vitestNumbers(file, state) {
  if (state === 'left') return { failed: 1, why: 'not run' };
  if (!existsSync(file)) return { failed: 1, why: 'left no results' };
  const results = JSON.parse(readFileSync(file, 'utf8'));
  // A file that cannot be loaded fails without a test of its own.
  const unloaded = results.testResults.filter(
    (suite) => suite.status === 'failed' && !suite.assertionResults.some((one) => one.status === 'failed'),
  ).length;
  const failed = results.numFailedTests + unloaded;
  return {
    passed: results.numPassedTests,
    skipped: results.numPendingTests + results.numTodoTests,
    failed: failed || (state === 'passed' ? 0 : 1),
    why: failed === 0 && state !== 'passed' ? 'ended with an error' : '',
  };
}
