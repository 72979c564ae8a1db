import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A module of this folder in a process of its own. */
export interface Child {
  process: ChildProcess;
  /** The next line it prints. */
  line(): Promise<string>;
  send(line: string): void;
  /** Ends it as a power cut would, and waits until it is gone. */
  kill(): Promise<void>;
}

/** Starts a module of this folder with the runtime of the tests. */
export function startChild(module: string, ...rest: string[]): Child {
  const child = spawn(process.execPath, ['test/children/run.mjs', `test/children/${module}.ts`, ...rest], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    process: child,
    async line() {
      const { value, done } = await lines.next();
      if (done === true) throw new Error(`${module} ended without a word`);
      return value;
    },
    send: (line) => child.stdin.write(`${line}\n`),
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}
