/** The built server as a process of its own, as people start it. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** A process that was started. */
export interface Running {
  /** Ends it at once, as a cut of power does, or in order. */
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
  /** Does something while the process stands still: what it wrote so far is what `kill -9` would leave. */
  held(work: () => Promise<void>): Promise<void>;
  /** Its exit code, when it has one. */
  ended: Promise<number | null>;
  /** What it wrote so far. */
  log(): string;
}

const main = join(import.meta.dirname, '..', '..', 'dist', 'main.js');

/** Runs a command of the built server. */
export function runServer(command: 'serve' | 'seed', variables: Record<string, string>): Running {
  const child = spawn(process.execPath, [main, command], {
    cwd: join(import.meta.dirname, '..', '..'),
    env: { PATH: process.env['PATH'], MODE: 'demo', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  const keep = (chunk: Buffer) => {
    written += chunk.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return {
    ended,
    log: () => written,
    async held(work) {
      // Windows cannot stop a process; there it goes on, and nobody asks it anything meanwhile.
      if (process.platform !== 'win32') child.kill('SIGSTOP');
      try {
        await work();
      } finally {
        if (process.platform !== 'win32') child.kill('SIGCONT');
      }
    },
    async kill(signal) {
      child.kill(signal);
      await ended;
    },
  };
}

/** Starts serving and waits until the process says that it is ready. */
export async function serve(variables: Record<string, string>): Promise<Running> {
  const running = runServer('serve', variables);
  let over = false;
  void running.ended.then(() => (over = true));
  while (!running.log().includes('is ready')) {
    if (over) throw new Error(`the server did not start:\n${running.log()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return running;
}

/** A port nobody listens on. */
export async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address !== null && typeof address === 'object'
          ? resolve(address.port)
          : reject(new TypeError('no port')),
      );
    });
  });
}
