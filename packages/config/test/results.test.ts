import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { count, resultsFile, type Task } from '../scripts/results.mjs';

const folder = mkdtempSync(join(tmpdir(), 'results-'));
afterAll(() => rmSync(folder, { recursive: true }));

function workspace(name: string, scripts: string[], left: Record<string, object> = {}) {
  const place = join(folder, name);
  for (const [task, numbers] of Object.entries(left)) {
    const file = resultsFile(place, task);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(numbers));
  }
  return {
    place: name,
    folder: place,
    manifest: { name, version: '0.1.0', scripts: Object.fromEntries(scripts.map((script) => [script, 'x'])) },
  };
}

function numbers(passed: number, failed = 0, pending = 0, suites: object[] = []) {
  return {
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: pending,
    numTodoTests: 0,
    testResults: suites,
  };
}

function ended(workspace: string, task: string, state: Task['state'] = 'passed'): Task {
  return { workspace, task, replayed: false, state };
}

test('sums the tests of every workspace and counts each check once', () => {
  const all = [
    workspace('a', ['build', 'check', 'test', 'test:browser'], {
      test: numbers(3),
      'test:browser': numbers(4, 0, 1),
    }),
    workspace('b', ['check']),
  ];
  const tasks = [
    ...['build', 'check', 'test', 'test:browser'].map((task) => ended('a', task)),
    ended('b', 'check'),
    ended('//', 'lint'),
    ended('//', 'boundaries'),
  ];
  expect(count({ all, tasks, everything: true })).toMatchObject({ passed: 3 + 4 + 4, failed: 0, skipped: 1 });
});

test('a failing build and what it kept from running are failures', () => {
  const all = [workspace('c', ['build', 'check:package', 'test:journeys'])];
  const { failed, lines } = count({ all, tasks: [ended('c', 'build', 'failed')], everything: true });
  expect(failed).toBe(3);
  expect(lines.join('\n')).toContain('c test:journeys: 0 passed, 1 failed (not run)');
  expect(lines.join('\n')).toContain('c build, c check:package not run');
});

test('a test script without results fails, however it ended', () => {
  const all = [workspace('d', ['test'])];
  expect(count({ all, tasks: [ended('d', 'test')], everything: true })).toMatchObject({
    passed: 0,
    failed: 1,
  });
});

test('a test file that cannot be loaded counts as one failure', () => {
  const broken = { status: 'failed', assertionResults: [] };
  const all = [workspace('e', ['test'], { test: numbers(2, 0, 0, [broken]) })];
  expect(count({ all, tasks: [ended('e', 'test', 'failed')], everything: true })).toMatchObject({
    passed: 2,
    failed: 1,
  });
});

test('an error beside passing tests is a failure', () => {
  const all = [workspace('f', ['test'], { test: numbers(2) })];
  expect(count({ all, tasks: [ended('f', 'test', 'failed')], everything: true })).toMatchObject({
    passed: 2,
    failed: 1,
  });
});

test('a part of the workspaces asks only for that part', () => {
  const all = [workspace('g', ['test'], { test: numbers(2) }), workspace('h', ['test'])];
  expect(count({ all, tasks: [ended('g', 'test')], everything: false })).toMatchObject({
    passed: 2,
    failed: 0,
  });
});
