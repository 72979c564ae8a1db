import type { LogEntry } from '../log';

/** Work of this process that no request waits for. */
export interface Background {
  begin(work: () => Promise<void>): void;
  /** Waits for what was begun. */
  settled(): Promise<void>;
}

/** Keeps account of work in the background. What fails is logged: a job takes it up again. */
export function createBackground(log: (entry: LogEntry) => void): Background {
  const running = new Set<Promise<void>>();
  return {
    begin(work) {
      const done = work()
        .catch((error: unknown) => log({ level: 'error', event: 'background', error }))
        .finally(() => running.delete(done));
      running.add(done);
    },
    async settled() {
      await Promise.all(running);
    },
  };
}
