// Runs turbo and says in short lines what it does; the full output appears only for what fails.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { whenEnding } from './ending.mjs';

export const root = join(import.meta.dirname, '..', '..', '..');

/** The environment of everything we start: the workspace's own tools first, and turbo quiet. */
export const environment = {
  ...process.env,
  PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
  TURBO_TELEMETRY_DISABLED: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
};

const windows = process.platform === 'win32';
const executable = join(root, 'node_modules', '.bin', windows ? 'turbo.cmd' : 'turbo');

/** Looks at the arrows between the packages. turbo does not let itself be called from one of its own tasks. */
export function boundaries() {
  const parameters = ['boundaries', '--no-color'];
  const { status, stdout, stderr } = spawnSync(executable, parameters, {
    cwd: root,
    env: environment,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: windows,
  });
  if (status !== 0) console.log(`\n✗ repository boundaries\n${stdout}${stderr}`);
  return { workspace: '//', task: 'boundaries', replayed: false, state: status === 0 ? 'passed' : 'failed' };
}

const titled = (workspace) => (workspace === '//' ? 'repository' : workspace);
const started = /^(\S+?):(\S+): cache miss, executing /;
const ended = /^(\S+)#(\S+): +ERROR +command /;
const line = /^(\S+?):(\S+?): (.*)$/;

/**
 * Runs the tasks. Gives turbo's exit code and, of every task, its workspace, its name, whether it was replayed
 * and whether it `passed`, `failed` or was `left` because something it needs failed.
 */
export async function runTurbo(tasks, flags = []) {
  const parameters = [
    'run',
    ...tasks,
    '--ui=stream',
    '--no-color',
    '--log-order=stream',
    '--summarize',
    ...flags,
  ];
  const begin = Date.now();
  const child = spawn(executable, parameters, {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: windows,
  });
  let stopped = false;
  const forget = whenEnding(() => {
    stopped = true;
    child.kill('SIGTERM');
  });

  const output = new Map();
  const other = [];
  let summary;
  let spoke = Date.now();
  let cases = 0;
  const say = (text) => {
    console.log(text);
    spoke = Date.now();
  };
  const timer = setInterval(() => {
    if (Date.now() - spoke < 15_000) return;
    say(
      `  … still running (${Math.round((Date.now() - begin) / 1000)} s${cases ? `, ${cases} tests so far` : ''})`,
    );
  }, 1000);

  const hear = (text) => {
    const start = started.exec(text);
    const end = ended.exec(text);
    const named = line.exec(text);
    if (start) say(`  ${titled(start[1])} ${start[2]}`);
    else if (end) {
      say(`\n✗ ${titled(end[1])} ${end[2]}`);
      for (const words of output.get(`${end[1]}#${end[2]}`) ?? []) console.log(`  ${words}`);
      console.log('');
    } else if (named) {
      const id = `${named[1]}#${named[2]}`;
      if (!output.has(id)) output.set(id, []);
      output.get(id).push(named[3]);
      cases += Number(/✓.*?\((\d+) tests?\b/.exec(named[3])?.[1] ?? 0);
    } else {
      const file = /^Summary: +(.*)$/.exec(text.trim())?.[1];
      if (file) summary = file.trim();
      other.push(text);
    }
  };
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', hear);
  const exitCode = await new Promise((resolve) => {
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });
  clearInterval(timer);
  forget();
  if (stopped) process.exit(130);
  if (!summary) {
    console.log(other.join('\n'));
    return { exitCode: exitCode || 1, tasks: [] };
  }
  const report = JSON.parse(readFileSync(summary, 'utf8'));
  rmSync(summary, { force: true });
  return {
    exitCode,
    tasks: report.tasks.map(({ taskId, cache, execution }) => {
      const [workspace, task] = taskId.split('#');
      const replayed = cache?.status === 'HIT';
      const state = execution
        ? execution.exitCode === 0
          ? 'passed'
          : 'failed'
        : replayed
          ? 'passed'
          : 'left';
      return { workspace, task, replayed, state };
    }),
  };
}
